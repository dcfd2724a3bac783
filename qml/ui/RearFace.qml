// The inside of the lock: button and handle, drawn 250 by 230 units of `u` pixels.
import QtQuick
import Locktwin

Item {
    id: face
    required property RearPanelModel rear
    required property DoorModel door
    property real u: 1
    implicitWidth: 250 * u
    implicitHeight: 230 * u

    Rectangle {
        x: 30 * face.u
        width: 130 * face.u
        height: 230 * face.u
        radius: 24 * face.u
        border.color: "#59626e"
        border.width: 2
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#2b323c"
            }
            GradientStop {
                position: 1
                color: "#181d24"
            }
        }
        PushButton {
            objectName: "insideButton"
            anchors.horizontalCenter: parent.horizontalCenter
            y: 36 * face.u
            implicitWidth: 64 * face.u
            implicitHeight: 64 * face.u
            drawing: "locked"
            name: qsTr("Lock button on the inside")
            onClicked: face.rear.pressButton()
        }
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 106 * face.u
            text: qsTr("lock")
            color: Theme.dim
            font.pixelSize: 11
        }
    }
    LeverHandle {
        x: 67 * face.u
        y: 146 * face.u
        width: 178 * face.u
        height: 56 * face.u
        mirrored: true
        side: "inside"
        spoken: qsTr("Inside handle")
        door: face.door
    }
}
