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

    // The farthest value that has room; who stands beyond it is at its end.
    readonly property real farthest: {
        for (const metres of marks) {
            if (xOf(metres) >= Theme.u(10))
                return metres;
        }
        return 0;
    }
    readonly property var marks: [3, 2, 1, 0.5, 0.2, 0]
    readonly property real line: Theme.u(28) // its middle

    objectName: "distanceRuler"
    width: scale.zero + Theme.u(16) - x
    implicitHeight: Theme.u(56)
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
        color: Theme.dark ? "#bd06090d" : "#f2ffffff"
        border.color: Theme.line
        border.width: Theme.dark ? 0 : 1
    }
    Words {
        visible: !ruler.told // else the distance stands there
        x: ruler.xOf(ruler.farthest) - 3
        y: Theme.u(3)
        text: qsTr("Distance from the camera")
        color: Theme.dim
        font.pixelSize: Theme.small
    }
    Rectangle {
        x: ruler.xOf(ruler.farthest)
        y: ruler.line - 1
        width: ruler.xOf(0) - x
        height: 2
        radius: 1
        color: Theme.faint
    }
    Rectangle {
        visible: ruler.told
        x: handle.middle
        y: ruler.line - 1.5
        width: ruler.xOf(0) - x
        height: 3
        radius: 1.5
        color: Theme.accent
    }
    Repeater {
        model: ruler.marks.length
        Item {
            id: tick
            required property int index
            readonly property real metres: ruler.marks[index]
            objectName: "rulerMark_" + metres
            visible: metres <= ruler.farthest
            x: ruler.xOf(metres)
            y: ruler.line - Theme.u(5)
            Rectangle {
                x: -0.75
                width: 1.5
                height: Theme.u(10)
                color: Theme.dim
            }
            Words {
                x: -width / 2
                y: Theme.u(14)
                text: tick.metres === 0 ? qsTr("%1 m").arg(0) : tick.metres
                color: Theme.dim
                font.pixelSize: Theme.small
            }
        }
    }
    Words { // over the handle: no mark has to make room
        objectName: "rulerValue"
        visible: ruler.told
        x: Math.max(6, Math.min(handle.middle - width / 2, ruler.width - width - 6))
        y: Theme.u(1)
        text: ruler.visitor.distanceText
        color: Theme.accent
        font.pixelSize: Theme.small
        font.weight: Font.Bold
    }
    Rectangle {
        id: handle
        readonly property real middle: Math.max(ruler.xOf(ruler.farthest),
                                                ruler.xOf(ruler.visitor.distanceM))
        visible: ruler.told
        x: middle - width / 2
        y: ruler.line - height / 2
        width: Theme.u(18)
        height: width
        radius: width / 2
        color: "#ffffff"
        border.color: Theme.accent
        border.width: Theme.u(3)
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
