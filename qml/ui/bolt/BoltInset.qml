// Lock edge and strike from above, magnified: the two bolts, their pockets and the load across the
// dead bolt. In truth they lie at different heights; here beside each other. Drawn for hinges at
// the left and mirrored as the door from above is; words never are. Measures: model/door/door.h.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Rectangle {
    id: inset
    required property DoorModel door
    property bool tells: true // that the door is open: nothing else does
    // Above is what it is, and what is wrong with it.
    readonly property real head: Math.max(Theme.u(28), off.visible ? off.height + 6 : 0)
    readonly property real perMm: Math.min(width / 92, (height - head - 4) / 47)
    readonly property real gap: 3 * perMm
    readonly property real pocketEnd: edge + gap + 26 * perMm
    // Lock edge of the shut leaf: beside the pockets is room for the figures of the bolt.
    readonly property real edge: Math.min(width * 0.56, width - 29 * perMm - Theme.u(84) - 12)
    readonly property real middle: (height + head) / 2
    readonly property real latchRow: middle - 11.5 * perMm // middles of the bolts when shut
    readonly property real boltRow: middle + 10 * perMm
    // The edge moves away with the door: 900 mm times the angle, for the few degrees seen here.
    // Shapes are not clipped by the software renderer: a bolt is drawn while it is wholly in sight.
    readonly property real away: Math.min(height, Math.max(0, door.angle) * 15.7 * perMm)
    readonly property bool mirrored: door.hingesRight
    readonly property int way: door.opensOutward ? -1 : 1 // the leaf goes up, or down: inside is up

    // A shut leaf has play: told is what is, in millimetres, or a large window would hide it.
    readonly property bool offMiddle: door.offText !== "" && away < perMm
    // Of a word or a force that stands there while nothing is mirrored.
    function across(x: real, wide: real): real {
        return mirrored ? width - x - wide : x;
    }
    // A row's place, of a bolt in sight.
    function sees(y: real, height: real): bool {
        return way > 0 ? y > away : y + height + away < inset.height;
    }

    objectName: "boltInset"
    color: Theme.well
    radius: 10
    border.color: Theme.line
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Bolts, magnified: %1, %2").arg(door.latchText).arg(door.boltText)

    Item {
        anchors.fill: parent
        transform: Scale {
            origin.x: inset.width / 2
            xScale: inset.mirrored ? -1 : 1
        }
        WallPiece {
            x: inset.edge + inset.gap
            y: inset.head
            width: inset.width - x - 1
            height: inset.height - y - 1
        }
        Repeater {
            model: [[inset.latchRow, 15], [inset.boltRow, 26]]
            Rectangle { // pockets in the strike
                required property var modelData
                x: inset.edge + inset.gap
                y: modelData[0] - 7.5 * inset.perMm
                width: modelData[1] * inset.perMm
                height: 15 * inset.perMm
                color: Theme.window
                border.color: Theme.edge
            }
        }
        Item { // what moves with the leaf
            y: -inset.way * inset.away
            BoltShape {
                objectName: "latch"
                visible: inset.sees(y, height)
                x: inset.edge - 6 * inset.perMm
                y: inset.latchRow - 6 * inset.perMm
                width: (6 + inset.door.latchMm) * inset.perMm
                height: 12 * inset.perMm
                topCut: inset.way > 0 ? 0 : height * 0.8 // its bevel meets the strike first
                bottomCut: inset.way > 0 ? height * 0.8 : 0
                cutLength: Math.min(9, inset.door.latchMm) * inset.perMm
            }
            BoltShape {
                objectName: "deadBolt"
                visible: inset.sees(y, height)
                x: inset.edge - 9 * inset.perMm
                y: inset.boltRow - (6 + inset.way * inset.door.boltOffsetMm) * inset.perMm
                width: (9 + inset.door.boltMm) * inset.perMm
                height: 12 * inset.perMm
                topCut: 4 * inset.perMm
                bottomCut: topCut
                cutLength: 7.5 * inset.perMm
                lit: inset.door.motorOn
            }
            Rectangle {
                x: 8
                y: inset.middle - 22.5 * inset.perMm
                width: inset.edge - 8
                height: 45 * inset.perMm
                border.color: Theme.woodEdge
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
            }
        }
        Repeater { // how far the bolt is from the middle of its pocket: the middles of both
            model: inset.offMiddle ? 2 : 0
            Rectangle {
                required property int index
                objectName: "axis_" + index
                x: inset.edge - 2 * inset.perMm
                y: inset.boltRow - index * inset.way * inset.door.boltOffsetMm * inset.perMm
                width: inset.pocketEnd + 6 - x
                height: 1
                color: index === 0 ? Theme.dim : Theme.warning
            }
        }
        Rectangle { // the dimension between them
            readonly property real off: inset.way * inset.door.boltOffsetMm * inset.perMm
            visible: inset.offMiddle
            x: inset.pocketEnd + 4
            y: inset.boltRow - Math.max(0, off)
            width: 2
            height: Math.abs(off) + 1
            color: Theme.warning
        }
    }
    Repeater {
        model: 2
        Words {
            required property int index
            readonly property real row: index === 0 ? inset.latchRow : inset.boltRow
            x: inset.across(16, width)
            y: row - height / 2 - inset.way * inset.away
            visible: inset.edge > Theme.u(140) // else the cutaway says as much
            width: inset.edge - 24
            horizontalAlignment: inset.mirrored ? Text.AlignRight : Text.AlignLeft
            text: index === 0 ? inset.door.latchText : inset.door.boltText
            font.pixelSize: Theme.small
        }
    }
    LoadArrow { // the pocket's wall on the opening side presses on the bolt
        objectName: "loadArrow"
        visible: inset.door.sideLoadN >= 1
        x: inset.across(inset.edge + inset.gap + 9 * inset.perMm, 0)
        y: inset.boltRow + (inset.way > 0 ? -7.5 * inset.perMm - height : 7.5 * inset.perMm)
        up: inset.way < 0
        length: Math.min(24, 12 + inset.door.sideLoadN * 0.06)
    }
    Tag { // beside the pockets, on the side from which the force comes
        objectName: "insetLoad"
        visible: inset.door.sideLoadN >= 1
        x: inset.across(inset.pocketEnd + 8, width)
        y: aside.y - inset.way * (height + 4)
        text: inset.door.loadText
        tone: Theme.bad
    }
    Tag { // beside the two middles, unless what is wrong says how far it is
        id: aside
        objectName: "insetAside"
        visible: inset.offMiddle && text !== ""
        x: inset.across(inset.pocketEnd + 8, width)
        y: inset.way > 0 ? inset.boltRow - 4
            : Math.min(inset.boltRow + 4 - height, inset.height - 2 * height - 9)
        text: inset.door.asideText
        tone: Theme.warning
    }
    Tag {
        x: inset.across(Math.max(6, (inset.edge - width) / 2), width)
        y: inset.middle - height / 2
        visible: inset.tells && inset.away > 55 * inset.perMm
        text: qsTr("the door is open")
        tone: Theme.dim
    }
    Words {
        x: 10
        y: 5
        visible: !off.visible || x + width + 6 <= off.x // what is wrong is told first
        text: qsTr("bolts from above")
        color: Theme.dim
        font.pixelSize: Theme.small
    }
    Tag {
        id: off
        objectName: "insetOff"
        visible: text !== ""
        x: inset.width - width - 4
        y: 3
        text: inset.door.offText
        tone: Theme.warning
    }
}
