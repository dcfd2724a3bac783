// The leaf with its bolts and handles; its top left corner is the hinge.
import QtQuick
import Locktwin

Item {
    id: leaf
    required property DoorModel door
    required property Item view
    required property point hinge
    readonly property real perMm: width / 900 // the leaf is 900 mm wide

    x: hinge.x
    y: hinge.y
    rotation: -door.angle
    transformOrigin: Item.TopLeft

    Rectangle { // latch
        x: leaf.width - 3
        y: leaf.height * 0.16
        width: 3 + leaf.door.latchMm * leaf.perMm
        height: leaf.height * 0.26
        radius: 1
        color: Theme.steel
    }
    Rectangle { // dead bolt
        x: leaf.width - 3
        y: leaf.height * 0.56
        width: 3 + leaf.door.boltMm * leaf.perMm
        height: leaf.height * 0.28
        radius: 1
        color: Qt.lighter(Theme.bolt, 1.2)
    }
    Rectangle {
        id: board
        objectName: "doorLeaf"
        anchors.fill: parent
        radius: 2
        antialiasing: true
        border.color: hand.containsMouse || hand.pressed ? Theme.accent : Theme.woodEdge
        activeFocusOnTab: true
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.wood
            }
            GradientStop {
                position: 1
                color: Theme.woodEdge
            }
        }
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Door leaf")
        Accessible.description: leaf.door.angleText
        Keys.onLeftPressed: leaf.door.moveDoor(Math.max(-2, leaf.door.angle - 5))
        Keys.onRightPressed: leaf.door.moveDoor(Math.min(105, leaf.door.angle + 5))
        Keys.onReleased: event => {
            if (!event.isAutoRepeat && (event.key === Qt.Key_Left || event.key === Qt.Key_Right))
                leaf.door.letGo();
        }
        Rectangle { // mortise body
            anchors.right: parent.right
            anchors.rightMargin: 2
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width * 0.11
            height: parent.height * 0.72
            radius: 2
            color: "#242b34"
            border.color: "#4a5461"
        }
        FocusRing {
            target: board
            visible: board.activeFocus && !hand.pressed
        }
        DoorHand {
            id: hand
            anchors.fill: parent
            anchors.margins: -6
            door: leaf.door
            view: leaf.view
            hinge: leaf.hinge
        }
    }
    DoorHandle {
        x: leaf.width * 0.80
        y: -height
        width: leaf.width * 0.15
        height: 16
        door: leaf.door
        view: leaf.view
        hinge: leaf.hinge
        above: true
        side: leaf.door.opensOutward ? "outside" : "inside"
    }
    DoorHandle {
        x: leaf.width * 0.80
        y: leaf.height
        width: leaf.width * 0.15
        height: 16
        door: leaf.door
        view: leaf.view
        hinge: leaf.hinge
        above: false
        side: leaf.door.opensOutward ? "inside" : "outside"
    }
}
