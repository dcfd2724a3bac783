// The door in elevation, from outside: wall, frame, the room behind, and the leaf with its lock,
// which opens in perspective. In pixels of the stage; a leaf of 512 by 680 units of `k`.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: elevation
    required property DoorModel door
    required property real k
    required property real hinge // where the leaf's hinge side is
    default property alias content: leaf.data
    readonly property real leafWidth: 512 * k
    readonly property real leafHeight: height - 24 * k // it goes on below
    readonly property alias held: hand.leading
    readonly property bool mirrored: door.hingesRight
    readonly property bool open: Math.abs(door.angle) > 0.3
    readonly property real away: (door.opensOutward ? -1 : 1) * door.angle * Math.PI / 180
    // Where the eye is: from the leaf's upper left corner, and so far before it.
    readonly property point eye: Qt.point(leafWidth * (mirrored ? 0.62 : 0.38), leafHeight * 0.46)
    // A leaf that comes towards the eye would soon fill the stage.
    readonly property real far: leafWidth * (door.opensOutward ? 7 : 2.3)

    function seen(angle: real): matrix4x4 {
        const sin = Math.sin(angle) * (mirrored ? -1 : 1);
        const cos = Math.cos(angle);
        const axis = mirrored ? leafWidth : 0;
        const depth = -axis * sin; // at the leaf's left edge
        return Qt.matrix4x4(
            (eye.x * sin + far * cos) / far, 0, 0, (eye.x * depth + far * axis * (1 - cos)) / far,
            eye.y * sin / far, 1, 0, eye.y * depth / far,
            0, 0, 1, 0,
            sin / far, 0, 0, 1 + depth / far);
    }
    // Where the lock edge is seen, from the leaf's left edge.
    function edgeAt(angleDeg: real): real {
        const m = seen((door.opensOutward ? -1 : 1) * angleDeg * Math.PI / 180);
        const x = mirrored ? 0 : leafWidth;
        return (m.m11 * x + m.m14) / (m.m41 * x + m.m44);
    }
    // The angle at which the lock edge is seen there; it moves one way from 0 to 95 degrees.
    function angleOf(edge: real): real {
        let low = 0;
        let high = 95;
        const grows = edgeAt(high) > edgeAt(low);
        for (let i = 0; i < 16; ++i) {
            const middle = (low + high) / 2;
            if ((edgeAt(middle) < edge) === grows)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    Rectangle { // frame
        x: leaf.x - 32 * elevation.k
        width: elevation.leafWidth + 64 * elevation.k
        height: parent.height
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop {
                position: 0
                color: Theme.jambLight
            }
            GradientStop {
                position: 1
                color: Theme.jambDark
            }
        }
        Rectangle {
            x: 8 * elevation.k
            y: 16 * elevation.k
            width: parent.width - 16 * elevation.k
            height: parent.height
            color: Theme.jambDark
        }
    }
    Rectangle { // the gap around the leaf
        x: leaf.x - 4 * elevation.k
        y: leaf.y - 4 * elevation.k
        width: elevation.leafWidth + 8 * elevation.k
        height: parent.height
        color: Theme.dark ? "#05070a" : "#5d4f42"
    }
    ArtItem {
        visible: elevation.open
        x: leaf.x
        y: leaf.y
        width: elevation.leafWidth
        height: elevation.leafHeight
        source: "room"
        tints: Theme.dark ? ({}) : ({
                "wall": "#d9c7ad",
                "floor": "#a98d6c",
                "wood": "#8a6a48"
            })
    }
    Item {
        id: leaf
        objectName: "stageLeaf"
        x: elevation.hinge - (elevation.mirrored ? elevation.leafWidth : 0)
        y: 24 * elevation.k
        width: elevation.leafWidth
        height: elevation.leafHeight
        layer.enabled: elevation.open // one picture, which is bent as a whole
        layer.smooth: true
        transform: Matrix4x4 {
            matrix: elevation.open ? elevation.seen(elevation.away) : Qt.matrix4x4()
        }
        ArtItem {
            anchors.fill: parent
            source: "leaf"
            tints: ({
                    "edge": Theme.woodEdge,
                    "middle": Theme.wood,
                    "end": Theme.woodEnd,
                    "grain": Theme.grain
                })
        }
        StageHand {
            id: hand
            anchors.fill: parent
            door: elevation.door
            view: elevation
            edge: leaf.x + elevation.edgeAt(elevation.door.angle)
            onLed: edge => elevation.door.moveDoor(elevation.angleOf(edge - leaf.x))
        }
    }
    Repeater { // hinges: their knuckles are on the side to which the leaf opens
        model: elevation.door.opensOutward ? [72, 530] : []
        Rectangle {
            required property int modelData
            x: elevation.hinge - 6 * elevation.k
            y: leaf.y + modelData * elevation.k
            width: 12 * elevation.k
            height: 64 * elevation.k
            radius: 4 * elevation.k
            color: Theme.steel
            border.color: "#0a0d11"
        }
    }
}
