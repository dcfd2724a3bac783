// Something that happened, as a row of the bench: when, what by its name, what in words.
import QtQuick
import Locktwin

ListRow {
    id: row
    required property int index
    required property string time
    required property int day
    required property string name
    required property string sentence
    required property string tone
    property bool tight: false
    // No drawing in a row that is cut: the software renderer clips no shapes.
    readonly property Flickable list: ListView.view
    readonly property bool whole: list === null
        || (y >= list.contentY - 4 && y + height <= list.contentY + list.height + 4)
    readonly property color paint: ({
            "good": Theme.good,
            "bad": Theme.bad,
            "warning": Theme.warning,
            "voice": Theme.accent
        })[tone] ?? Theme.dim
    readonly property int nameWidth: tight ? 0 : Theme.u(204)
    objectName: "eventRow_" + index
    implicitHeight: Math.max(Theme.u(24), words.implicitHeight + 8)
    Accessible.role: Accessible.ListItem
    Accessible.name: time + " " + name + " " + sentence

    Rectangle {
        anchors.fill: parent
        radius: 5
        color: row.tone === "bad" ? Theme.ground(Theme.bad)
            : row.hovered || row.current ? Theme.hover : "transparent"
        border.color: row.current ? Theme.accent : "transparent"
    }
    Item {
        anchors.fill: parent
        Icon {
            objectName: "voiceOfRow_" + row.index
            visible: row.tone === "voice" && row.whole
            x: 1
            anchors.verticalCenter: parent.verticalCenter
            name: "voice"
            size: Theme.u(14)
            color: row.paint
        }
        Rectangle {
            visible: row.tone !== "voice"
            x: 4
            anchors.verticalCenter: parent.verticalCenter
            width: 7
            height: 7
            radius: 3.5
            color: row.paint
        }
        Words {
            x: Theme.u(18)
            anchors.verticalCenter: parent.verticalCenter
            text: row.time
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        Words {
            x: Theme.u(110)
            visible: !row.tight
            width: row.nameWidth - 8
            anchors.verticalCenter: parent.verticalCenter
            text: row.name
            color: row.tone === "plain" ? Theme.text : row.paint
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        Words {
            id: words
            x: Theme.u(110) + row.nameWidth
            width: parent.width - x - 6
            anchors.verticalCenter: parent.verticalCenter
            text: row.sentence
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
}
