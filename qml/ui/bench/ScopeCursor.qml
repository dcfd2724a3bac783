// A cursor of the oscilloscope: a line over all lanes with its flag, which is dragged.
import QtQuick
import Locktwin

Item {
    id: cursor
    required property string letter
    required property color tone
    required property bool shown
    required property double time // seconds
    required property ScopeModel scope
    required property rect field // where the lanes are
    readonly property real share: (time - scope.fromS) / scope.spanS
    signal moved(double time)

    objectName: "cursor" + letter
    visible: shown && share >= 0 && share <= 1
    x: Math.round(field.x + share * field.width)
    height: field.y + field.height
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("Cursor %1 at %2 s").arg(letter).arg(time.toFixed(3))

    Rectangle {
        y: 16
        width: 1.5
        height: parent.height - 16
        color: cursor.tone
    }
    Rectangle {
        x: -9
        width: 18
        height: 17
        radius: 4
        color: cursor.tone
        Words {
            anchors.centerIn: parent
            text: cursor.letter
            color: Theme.overAccent
            font.pixelSize: Theme.small
            font.weight: Font.Bold
        }
        MouseArea {
            anchors.fill: parent
            anchors.margins: -4
            cursorShape: Qt.SizeHorCursor
            onPositionChanged: mouse => {
                const x = mapToItem(cursor.parent, mouse.x, 0).x;
                const share = Math.max(0, Math.min(1, (x - cursor.field.x) / cursor.field.width));
                cursor.moved(cursor.scope.fromS + share * cursor.scope.spanS);
            }
        }
    }
}
