// The outside of the lock as the product looks, drawn 340 by 760 units of `u` pixels.
// Not scaled afterwards: the software renderer would blur and step the edges.
import QtQuick
import Locktwin

Item {
    id: face
    required property FrontPanelModel panel
    required property DoorModel door
    required property PeopleModel people
    required property KeyModel key
    property real u: 1

    function useKey(): void {
        keyhole.use();
    }
    implicitWidth: 340 * u
    implicitHeight: 760 * u

    Rectangle { // shadow on the door
        x: 66 * face.u
        y: 18 * face.u
        width: 220 * face.u
        height: 740 * face.u
        radius: 34 * face.u
        color: "#50000000"
    }
    Rectangle { // body
        x: 60 * face.u
        y: 10 * face.u
        width: 220 * face.u
        height: 740 * face.u
        radius: 32 * face.u
        border.color: "#59626e"
        border.width: 2
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop {
                position: 0
                color: "#3b434e"
            }
            GradientStop {
                position: 0.08
                color: "#1f252d"
            }
            GradientStop {
                position: 0.92
                color: "#161b21"
            }
            GradientStop {
                position: 1
                color: "#2d343e"
            }
        }
    }
    Rectangle { // glass
        x: 72 * face.u
        y: 24 * face.u
        width: 196 * face.u
        height: 446 * face.u
        radius: 22 * face.u
        border.color: "#262d37"
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#0b0e13"
            }
            GradientStop {
                position: 1
                color: "#040507"
            }
        }
        SensorStack {
            panel: face.panel
            people: face.people
            u: face.u
        }
        Keypad {
            objectName: "keypad"
            anchors.horizontalCenter: parent.horizontalCenter
            y: 178 * face.u
            panel: face.panel
            u: face.u
        }
    }
    Item { // fingerprint reader
        x: (170 - 33) * face.u
        y: 484 * face.u
        width: 66 * face.u
        height: 66 * face.u
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Fingerprint reader")
        Rectangle {
            anchors.fill: parent
            radius: 33 * face.u
            color: "#12161c"
            border.color: "#4a535f"
            border.width: 2
        }
        Icon {
            anchors.centerIn: parent
            name: "finger"
            size: 36 * face.u
            stroke: 1.5
            color: "#77828f"
        }
        SensorTarget {
            anchors.fill: parent
            kind: "finger"
            noticed: face.people.fingerPresent
            works: face.people.fingerWorks
        }
    }
    LeverHandle {
        x: 20 * face.u
        y: 564 * face.u
        width: 178 * face.u
        height: 56 * face.u
        door: face.door
    }
    Keyhole {
        id: keyhole
        x: (170 - 21) * face.u
        y: 640 * face.u
        width: 42 * face.u
        height: 62 * face.u
        key: face.key
        u: face.u
    }
    Rectangle { // Type-C port
        x: (170 - 17) * face.u
        y: 720 * face.u
        width: 34 * face.u
        height: 12 * face.u
        radius: 6 * face.u
        color: "#050608"
        border.color: "#59626e"
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Type-C port")
        Rectangle {
            anchors.centerIn: parent
            width: 20 * face.u
            height: 2 * face.u
            radius: 1 * face.u
            color: "#3b434e"
        }
    }
}
