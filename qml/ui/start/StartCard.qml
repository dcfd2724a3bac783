// One way to begin.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: card
    property string about: ""
    property string drawing: ""
    property string shortcut: ""
    property bool strong: false
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is
    readonly property color ink: strong ? Theme.overAccent : Theme.text

    implicitHeight: Theme.u(160)
    Accessible.name: text + ". " + about

    background: Rectangle {
        radius: Theme.radius
        color: card.strong ? Theme.accent : card.lit ? Theme.hover : Theme.card
        border.color: card.lit ? Theme.text : card.strong ? Theme.accent : Theme.line
        opacity: card.down ? 0.8 : 1
        FocusRing {
            target: card
            visible: card.ringed
            radius: 18
        }
    }
    Item {
        anchors.fill: parent
        Rectangle {
            x: Theme.u(10)
            y: x
            width: Theme.u(42)
            height: width
            radius: width / 2
            color: card.strong ? "#33ffffff" : Theme.ground(Theme.accent)
            Icon {
                anchors.centerIn: parent
                name: card.drawing
                filled: card.drawing === "play"
                color: card.strong ? Theme.overAccent : Theme.accent
            }
        }
        Rectangle {
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 16
            width: key.implicitWidth + 16
            height: Theme.u(26)
            radius: 6
            color: "transparent"
            border.color: card.strong ? Theme.overAccent : Theme.edge
            Words {
                id: key
                anchors.centerIn: parent
                text: card.shortcut
                color: card.ink
                font.pixelSize: Theme.small
            }
        }
        Words {
            id: headline
            x: 12
            y: Math.max(Theme.u(66), parent.height * 0.42) // a tall card is filled to its foot
            width: parent.width - 24
            text: card.text
            color: card.ink
            font.pixelSize: Theme.u(20)
            font.weight: Font.Bold
        }
        Words {
            x: 12
            anchors.top: headline.bottom
            anchors.topMargin: 4
            width: parent.width - 24
            text: card.about
            color: card.strong ? Theme.overAccent : Theme.dim
            wrapMode: Text.WordWrap
        }
    }
}
