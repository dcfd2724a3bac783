// How a door can be hung, seen from above with the room at the top; one of four to choose from.
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
    bottomPadding: 10
    topPadding: 10
    contentItem: Item {
        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 120
            height: 72
            transform: Scale {
                origin.x: 60
                xScale: hanging.atRight ? -1 : 1
            }
            Rectangle { // wall at the hinges
                y: hanging.outward ? 12 : 50
                width: 38
                height: 7
                color: Theme.edge
            }
            Rectangle {
                x: 82
                y: hanging.outward ? 12 : 50
                width: 38
                height: 7
                color: Theme.edge
            }
            Rectangle { // the leaf
                x: 38
                y: (hanging.outward ? 15.5 : 53.5) - 3
                width: 44
                height: 6
                radius: 3
                color: hanging.tone
                antialiasing: true
                transformOrigin: Item.Left
                rotation: hanging.outward ? 55 : -55
            }
            Rectangle { // the hinge
                x: 33
                y: (hanging.outward ? 15.5 : 53.5) - 5
                width: 10
                height: 10
                radius: 5
                color: Theme.card
                border.color: hanging.tone
                border.width: 2
            }
        }
        Words {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            text: hanging.text
            color: hanging.chosen ? Theme.text : Theme.dim
            font.pixelSize: Theme.small
            font.weight: hanging.chosen ? Font.Bold : Font.Normal
        }
    }
}
