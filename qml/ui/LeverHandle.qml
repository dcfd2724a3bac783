// The lever: turns as far as it really is turned; held while pressed.
import QtQuick
import Locktwin

Item {
    id: lever
    required property DoorModel door
    property string side: "outside"
    readonly property real turn: side === "outside" ? door.outsideTurn : door.insideTurn
    property bool mirrored: false // lever points to the right
    property string spoken: qsTr("Outside handle")

    objectName: "lever_" + side
    implicitWidth: 150
    implicitHeight: 56
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.onPressAction: lever.door.openDoor(lever.side, 60)
    Keys.onSpacePressed: event => {
        if (!event.isAutoRepeat)
            lever.door.pressHandle(lever.side);
    }
    Keys.onReleased: event => {
        if (event.key !== Qt.Key_Space || event.isAutoRepeat)
            return;
        lever.door.releaseHandle(lever.side);
        event.accepted = true;
    }

    Item {
        anchors.fill: parent
        transform: Scale {
            xScale: lever.mirrored ? -1 : 1
            origin.x: lever.width / 2
        }
        Item { // the arm, about the hub's centre
            x: lever.width - lever.height / 2
            y: lever.height / 2
            rotation: -34 * lever.turn
            transformOrigin: Item.TopLeft
            Capsule {
                x: -width
                y: -height / 2
                width: lever.width - lever.height / 2
                height: lever.height / 2
                edge: area.containsMouse || area.pressed ? Theme.accent : "#3d444d"
            }
        }
        Rectangle {
            x: lever.width - width
            width: lever.height
            height: width
            radius: width / 2
            border.color: "#5b6470"
            border.width: 2
            color: "#2c333d"
        }
    }
    FocusRing {
        target: lever
        visible: lever.activeFocus && !area.pressed
        radius: height / 2
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onPressed: lever.door.pressHandle(lever.side)
        onReleased: lever.door.releaseHandle(lever.side)
        onCanceled: lever.door.releaseHandle(lever.side)
    }
}
