// The lock body with its cover off, as somebody outside would see it through the leaf: latch and
// spring, dead bolt and rack, motor, worm and wheel, the strike in the frame. Drawn in millimetres
// from the lock edge, for hinges at the left; mirrored for hinges at the right, as the leaf on the
// stage is; words never are. What moves is where the last picture has it.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Rectangle {
    id: view
    required property DoorModel door
    readonly property real k: Math.min((width - 4) / 138, (height - 4) / 104) // pixels a millimetre
    readonly property real edge: (width - 138 * k) / 2 + 92 * k // where the lock edge is
    readonly property real upper: (height - 104 * k) / 2
    // Beside the strike there may be no room for name and number in a line, however far out it is.
    readonly property string longest: door.boltText.replace(/[\d.]+/, "22.2")
    readonly property bool narrow: widthOf(longest) + 28 > width - atX(6)
    readonly property bool mirrored: door.hingesRight
    // A list that is made anew makes all anew that is drawn by it: it hangs on what changes rarely.
    readonly property bool shut: door.shut
    readonly property real load: Math.min(1, door.sideLoadN / 120)
    readonly property alias tellsOpen: open.visible // that the door is

    function atX(mm: real): real {
        return edge + mm * k;
    }
    function atY(mm: real): real {
        return upper + mm * k;
    }
    function beside(wide: real): real { // of a word, beside the strike
        return mirrored ? 6 : width - wide - 6;
    }
    function widthOf(text: string): real { // read the font, or a binding hears of no other
        return measure.font.pixelSize > 0 ? measure.advanceWidth(text) : 0;
    }
    function label(text: string): string { // the number below its name, where it is narrow
        return narrow ? text.replace(/\s*(?=\d)/, "\n") : text;
    }

    objectName: "boltCutaway"
    radius: 10
    color: Theme.well
    border.color: Theme.line
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Lock body without its cover: %1, %2").arg(door.latchText)
                                                                .arg(door.boltText)

    FontMetrics {
        id: measure
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
    Item {
        anchors.fill: parent
        transform: Scale {
            origin.x: view.width / 2
            xScale: view.mirrored ? -1 : 1
        }
        Rectangle { // the leaf
            x: 1
            y: 1
            width: view.edge - 1
            height: view.height - 2
            gradient: Gradient {
                orientation: Gradient.Horizontal
                GradientStop {
                    position: 0
                    color: Theme.woodEdge
                }
                GradientStop {
                    position: 1
                    color: Theme.wood
                }
            }
        }
        WallPiece { // the frame, while the leaf is shut
            visible: view.door.shut
            x: view.atX(3)
            y: 1
            width: view.width - x - 1
            height: view.height - 2
            border.width: 0
        }
        Repeater {
            model: view.shut ? [[16, 20, 17], [48, 28, 26]] : [] // top, height, depth of a pocket
            Rectangle {
                required property var modelData
                x: view.atX(3)
                y: view.atY(modelData[0])
                width: modelData[2] * view.k
                height: modelData[1] * view.k
                color: Theme.dark ? "#000000" : "#39424d"
            }
        }
        LockCase {
            objectName: "lockCase"
            x: view.atX(-86)
            y: view.atY(4)
            width: 86 * view.k
            height: 96 * view.k
            k: view.k
        }
        Spring {
            x: view.atX(-76)
            y: view.atY(26) - 5 * view.k
            width: (view.door.latchMm + 42) * view.k
            height: 10 * view.k
        }
        BoltShape { // the latch, its bevel towards the strike's lip
            objectName: "cutLatch"
            x: view.atX(view.door.latchMm - 46)
            y: view.atY(18)
            width: 46 * view.k
            height: 16 * view.k
            bottomCut: height * 0.9
            cutLength: 10 * view.k
        }
        Rack {
            objectName: "cutBolt"
            x: view.atX(view.door.boltMm - 62)
            y: view.atY(50)
            width: 62 * view.k
            height: 24 * view.k
            k: view.k
            lit: view.door.motorOn
        }
        Drive {
            x: view.atX(-80)
            y: view.atY(77)
            k: view.k
            travelMm: view.door.boltMm
            runs: view.door.motorOn
        }
        Repeater { // the faceplate on the edge, the strike on the frame
            model: view.shut ? [0, 3] : [0]
            Rectangle {
                required property real modelData
                x: view.atX(modelData) - (modelData === 0 ? 1.6 * view.k : 0)
                y: view.atY(2)
                width: 1.6 * view.k
                height: 100 * view.k
                color: Theme.steelLight
                border.color: Theme.steelDark
                opacity: 0.92
            }
        }
        Repeater { // where the strike presses on the dead bolt
            model: view.load > 0.02 ? 4 : 0
            Rectangle {
                required property int index
                readonly property real size: (5 + 4 * index) * view.k
                x: view.atX(Math.min(view.door.boltMm, 5)) - size / 2
                y: view.atY(50) - size / 2
                width: size
                height: size
                radius: size / 2
                color: "#ff7a3c"
                opacity: view.load * (0.5 - 0.11 * index)
            }
        }
    }
    Tag {
        x: view.beside(width)
        y: Math.min(view.atY(5), view.atY(15.5) - height) // above the latch's pocket
        text: view.label(view.door.latchText)
    }
    Tag {
        x: view.beside(width)
        visible: view.door.motorOn
        y: thrown.y - height - 4
        text: qsTr("try %1").arg(view.door.tries)
        tone: Theme.warning
    }
    Tag {
        id: thrown
        x: view.beside(width)
        y: Math.min(view.height - height - 6, view.atY(94)) // below the wheel, however wide it is
        text: view.label(view.door.boltText)
        tone: view.door.motorOn ? Theme.accent : Theme.text
    }
    Tag {
        x: view.beside(width)
        visible: view.door.sideLoadN >= 1
        y: view.atY(42) - height / 2 // between the pockets
        // Between the pockets there is less room still.
        readonly property string named: view.label(qsTr("side load %1").arg(view.door.loadText))
        text: view.widthOf(named.split("\n")[0]) + 24 > (view.width - view.atX(3)) * 0.9
            ? view.door.loadText : named
        tone: Theme.bad
    }
    Tag {
        id: open
        x: view.beside(width)
        objectName: "cutOpen"
        visible: !view.door.shut && width + 8 < view.width - view.atX(0) // not over the case
        y: view.atY(42) - height / 2 // between latch and bolt
        text: qsTr("the door is open")
    }
}
