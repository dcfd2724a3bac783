// How far from the camera somebody stands: nearer is to the right, where the lock is. To drag the
// handle is to lead them there.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: ruler
    required property StageModel visitor
    required property DistanceScale scale // in the coordinates of its parent
    readonly property bool busy: visitor.who !== "" // somebody can be led
    readonly property bool told: visitor.inView !== "" // a distance is known

    function xOf(metres: real): real {
        return scale.xOf(metres) - x;
    }
    function leadTo(pointer: real): void {
        visitor.lead(scale.metresAt(x + pointer));
    }

    objectName: "distanceRuler"
    width: scale.zero + 16 - x
    implicitHeight: Theme.u(48)
    activeFocusOnTab: busy
    Accessible.role: Accessible.Slider
    Accessible.name: told ? qsTr("Distance from the camera: %1").arg(visitor.faceText)
        : busy ? qsTr("%1 shows no face").arg(visitor.who) : qsTr("Nobody is before the door")
    Keys.onPressed: event => {
        const step = {
            [Qt.Key_Right]: -0.05,
            [Qt.Key_Left]: 0.05
        }[event.key];
        if (step === undefined || !busy)
            return;
        visitor.lead(visitor.distanceM + step);
        event.accepted = true;
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat && (event.key === Qt.Key_Left || event.key === Qt.Key_Right))
            visitor.letGo();
    }

    Rectangle {
        anchors.fill: parent
        radius: 12
        color: "#bd06090d"
    }
    Rectangle {
        x: Math.max(8, ruler.xOf(3))
        y: 19
        width: ruler.xOf(0) - x
        height: 2
        radius: 1
        color: "#7d8a99"
    }
    Rectangle {
        visible: ruler.told
        x: handle.x + 9
        y: 18.5
        width: ruler.xOf(0) - x
        height: 3
        radius: 1.5
        color: "#4db9ff"
    }
    Repeater {
        model: [3, 2, 1, 0.5, 0.2, 0]
        Item {
            id: tick
            required property real modelData
            x: ruler.xOf(modelData)
            y: 15
            Rectangle {
                visible: tick.x > 8
                width: 1.5
                height: 10
                color: "#aeb8c5"
            }
            Words {
                y: 13
                x: tick.modelData === 3 ? 0 : -width / 2
                visible: tick.x > 8 && (!ruler.told || Math.abs(tick.x - handle.x - 9) > 34)
                text: tick.modelData === 0 ? qsTr("%1 m").arg(0) : tick.modelData
                color: "#c4cdd8"
                font.pixelSize: Theme.small
            }
        }
    }
    Words {
        visible: ruler.told
        x: handle.x + 9 - width / 2
        y: 28
        text: ruler.visitor.distanceText
        color: "#7fd0ff"
        font.pixelSize: Theme.small
        font.weight: Font.Bold
    }
    Rectangle {
        id: handle
        visible: ruler.told
        x: ruler.xOf(ruler.visitor.distanceM) - 9
        y: 11
        width: 18
        height: 18
        radius: 9
        color: "#ffffff"
        border.color: "#4db9ff"
        border.width: 3
    }
    FocusRing {
        target: ruler
        radius: 14
    }
    MouseArea {
        anchors.fill: parent
        enabled: ruler.busy
        cursorShape: Qt.SizeHorCursor
        preventStealing: true
        onPressed: mouse => ruler.leadTo(mouse.x)
        onPositionChanged: mouse => ruler.leadTo(mouse.x)
        onReleased: ruler.visitor.letGo()
        onCanceled: ruler.visitor.letGo()
    }
}
