// A lever seen from above: it darkens its face as it turns, since turning is not seen from there.
import QtQuick
import Locktwin

Item {
    id: handle
    required property DoorModel door
    required property Item view
    required property point hinge
    required property string side
    required property bool above // the leaf: on the side to which it opens
    readonly property real turn: side === "inside" ? door.insideTurn : door.outsideTurn

    objectName: "doorHandle_" + side
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: side === "inside" ? qsTr("Inside handle, seen from above")
                                       : qsTr("Outside handle, seen from above")
    Accessible.onPressAction: handle.door.openDoor(handle.side, 60)

    Rectangle { // neck
        x: parent.width - width - 4
        y: handle.above ? 5 : 0
        width: 7
        height: parent.height - 5
        color: Theme.steelDark
    }
    Rectangle { // bar
        y: handle.above ? 0 : parent.height - height
        width: parent.width
        height: 7
        radius: 3.5
        color: Qt.tint("#b4bcc6", Qt.rgba(0.30, 0.73, 1, handle.turn))
        border.color: hand.containsMouse || hand.pressed ? Theme.accent : Theme.steelLight
    }
    FocusRing {
        target: handle
        visible: handle.activeFocus && !hand.pressed
    }
    DoorHand {
        id: hand
        anchors.fill: parent
        anchors.margins: -5
        door: handle.door
        view: handle.view
        hinge: handle.hinge
        side: handle.side
    }
}
