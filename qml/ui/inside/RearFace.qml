// The inside of the lock as the product looks, drawn 260 by 400 units of `u` pixels: lock button,
// handle, and the cover with screen, battery and SET behind it.
import QtQuick
import Locktwin

Item {
    id: face
    required property RearPanelModel rear
    required property DoorModel door
    property real u: 1
    implicitWidth: 260 * u
    implicitHeight: 400 * u

    Rectangle { // shadow on the door
        x: 6 * face.u
        y: 8 * face.u
        width: 164 * face.u
        height: 394 * face.u
        radius: 24 * face.u
        color: "#50000000"
    }
    Rectangle {
        width: 164 * face.u
        height: 396 * face.u
        radius: 24 * face.u
        border.color: "#59626e"
        border.width: 2
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#2f3741"
            }
            GradientStop {
                position: 1
                color: "#181d24"
            }
        }
    }
    PushButton {
        objectName: "insideButton"
        x: (82 - 27) * face.u
        y: 14 * face.u
        implicitWidth: 54 * face.u
        implicitHeight: 54 * face.u
        round: true
        drawing: "locked"
        name: qsTr("Lock button on the inside")
        onClicked: face.rear.pressButton()
    }
    LeverHandle {
        x: 54 * face.u
        y: 78 * face.u
        width: 200 * face.u
        height: 54 * face.u
        mirrored: true
        side: "inside"
        spoken: qsTr("Inside handle")
        door: face.door
    }
    RearBay {
        x: 8 * face.u
        y: 144 * face.u
        u: face.u
        rear: face.rear
    }
    RearCover { // on its place, or leaning on the wall
        x: (face.rear.coverOn ? 8 : 180) * face.u
        y: (face.rear.coverOn ? 144 : 236) * face.u
        u: face.u * (face.rear.coverOn ? 1 : 0.54)
        rear: face.rear
    }
    Words {
        visible: !face.rear.coverOn
        x: 178 * face.u
        y: 374 * face.u
        width: 84 * face.u
        text: qsTr("cover")
        color: Theme.dim
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
    }
}
