// How a door can be hung, seen from above with the room at the top; one of four to choose from.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: hanging
    required property DoorModel door // any: knows what is right and left
    required property string side // of the hinges, as seen from where the door opens to
    required property string swing
    property bool chosen: false
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is
    readonly property bool outward: swing === "outward"
    // From above with the room at the top, "right" is right as one sees it from outside.
    readonly property bool atRight: door.hingesAtRight(side, swing)
    readonly property color tone: chosen ? Theme.accent : Theme.dim

    implicitHeight: Theme.u(104)
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: chosen

    background: Rectangle {
        radius: 12
        color: hanging.chosen ? Theme.ground(Theme.accent) : hanging.lit ? Theme.hover
                                                                         : Theme.raised
        border.color: hanging.chosen ? Theme.accent : hanging.lit ? Theme.faint : Theme.line
        border.width: hanging.chosen ? 2 : 1
        FocusRing {
            target: hanging
            visible: hanging.ringed
            radius: 14
        }
    }
    Item {
        id: content
        anchors.fill: parent
        anchors.topMargin: 10
        anchors.bottomMargin: 10
        // Of the drawing, 120 by 44 units: as large as the words below leave room.
        readonly property real u: Math.max(0, Math.min(width / 150,
                                                       (height - words.height - 8) / 48))
        readonly property real middle: (hanging.outward ? 5.5 : 38.5) * u // of the wall

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            y: (words.y - height) / 2
            width: 120 * content.u
            height: 44 * content.u
            transform: Scale {
                origin.x: 60 * content.u
                xScale: hanging.atRight ? -1 : 1
            }
            Repeater {
                model: [0, 82]
                Rectangle { // wall at the hinges, and beyond
                    required property int modelData
                    x: modelData * content.u
                    y: content.middle - height / 2
                    width: 38 * content.u
                    height: 7 * content.u
                    color: Theme.edge
                }
            }
            Rectangle { // the leaf
                x: 38 * content.u
                y: content.middle - height / 2
                width: 44 * content.u
                height: 6 * content.u
                radius: height / 2
                color: hanging.tone
                antialiasing: true
                transformOrigin: Item.Left
                rotation: hanging.outward ? 55 : -55
            }
            Rectangle { // the hinge
                x: 38 * content.u - width / 2
                y: content.middle - height / 2
                width: 10 * content.u
                height: width
                radius: width / 2
                color: Theme.card
                border.color: hanging.tone
                border.width: 2 * content.u
            }
        }
        Words {
            id: words
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            text: hanging.text
            color: hanging.chosen ? Theme.text : Theme.dim
            font.pixelSize: Theme.small
            font.weight: hanging.chosen ? Font.Bold : Font.Normal
        }
    }
}
