// The keyhole under its cover, with the key that is in it. Pressing it opens the cover, and shows
// what a hand can do with a key.
import QtQuick
import Locktwin

Item {
    id: hole
    required property KeyModel key
    required property real u // pixels per unit of the drawing
    readonly property color metal: key.key === "wrong" ? "#a9b4c0" : "#d9b65c"
    readonly property color edge: key.key === "wrong" ? "#67717d" : "#8a6d25"

    function use(): void {
        if (!hole.key.coverOpen)
            hole.key.openCover();
        menu.visible = !menu.visible;
    }

    objectName: "keyhole"
    implicitWidth: 42 * u
    implicitHeight: 62 * u
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Keyhole and mechanical key")
    Accessible.description: key.stateText
    Accessible.onPressAction: hole.use()
    Keys.onSpacePressed: event => {
        if (!event.isAutoRepeat)
            hole.use();
    }

    Rectangle { // the cylinder
        visible: hole.key.coverOpen
        x: (parent.width - width) / 2
        y: 11 * hole.u
        width: 40 * hole.u
        height: width
        radius: width / 2
        color: "#0b0e12"
        border.color: "#59626e"
        Rectangle {
            id: plug
            anchors.centerIn: parent
            width: 27 * hole.u
            height: width
            radius: width / 2
            color: "#a3acb7"
            border.color: "#5d6672"
            rotation: hole.key.angle
            Rectangle { // where the key goes in
                anchors.centerIn: parent
                width: 4 * hole.u
                height: 17 * hole.u
                radius: 2 * hole.u
                color: "#17130a"
            }
        }
    }
    Item { // the key's bow; it stands off the door while the key is in half
        id: bow
        readonly property real size: hole.key.fullyIn ? 1.2 : 1.5
        objectName: "keyBow"
        visible: hole.key.inserted
        x: parent.width / 2
        y: 31 * hole.u
        rotation: hole.key.angle
        transformOrigin: Item.TopLeft
        Rectangle { // shadow
            visible: !hole.key.fullyIn
            x: -2 * hole.u
            y: -14 * hole.u
            width: 13 * hole.u
            height: 40 * hole.u
            radius: 6 * hole.u
            color: "#70000000"
        }
        Rectangle {
            width: 11 * hole.u * bow.size
            height: 34 * hole.u * bow.size
            x: -width / 2
            y: -height / 2
            radius: width / 2
            color: hole.metal
            border.color: hole.edge
            border.width: 1.5
            Rectangle { // the ring's hole, at the bow's far end
                anchors.horizontalCenter: parent.horizontalCenter
                y: 5 * hole.u
                width: 4.5 * hole.u
                height: width
                radius: width / 2
                color: "#20252c"
            }
            Rectangle { // a broken edge
                visible: hole.key.key === "damaged"
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 7 * hole.u
                width: 6 * hole.u
                height: 4 * hole.u
                color: "#20252c"
            }
        }
    }
    Rectangle { // the cover, swung aside when it is open
        id: cover
        width: 42 * hole.u
        height: 62 * hole.u
        radius: 12 * hole.u
        color: area.containsMouse ? "#252c35" : "#1b2027"
        border.color: area.containsMouse ? Theme.accent : "#49525e"
        rotation: hole.key.coverOpen ? -102 : 0
        transformOrigin: Item.TopRight
        Behavior on rotation {
            enabled: Theme.moves
            NumberAnimation {
                duration: 140
            }
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 10 * hole.u
            width: 16 * hole.u
            height: 3 * hole.u
            radius: 1.5 * hole.u
            color: "#5b6572"
        }
    }
    FocusRing {
        target: hole
        visible: hole.activeFocus && !area.pressed
        radius: 14 * hole.u
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: hole.use()
    }
    KeyMenu {
        id: menu
        key: hole.key
        x: hole.width + 78 * hole.u // beside the lock, over the oscilloscope
        y: hole.height + 62 * hole.u - height
    }
}
