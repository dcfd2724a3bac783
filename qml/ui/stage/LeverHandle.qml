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
    readonly property real u: height / 66
    readonly property real hub: width - height / 2 // its middle

    objectName: "lever_" + side
    implicitWidth: 191
    implicitHeight: 66
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
            x: lever.hub
            y: lever.height / 2
            rotation: -34 * lever.turn
            ArtItem {
                width: lever.hub * 176 / 158
                height: 38 * lever.u
                x: -lever.hub
                y: -height / 2
                source: "lever"
                layer.enabled: lever.turn > 0 // else its edges are stepped
                layer.smooth: true
                tints: ({
                        "edge": area.containsMouse || area.pressed ? Theme.accent : "#1a2027"
                    })
            }
        }
        ArtItem {
            x: lever.width - lever.height - lever.u
            y: -lever.u
            width: 68 * lever.u
            height: width
            source: "hub"
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
