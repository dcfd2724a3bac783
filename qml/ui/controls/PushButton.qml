// A button with a drawing, a word, or both.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Button {
    id: button
    property string drawing: ""
    property bool strong: false
    readonly property bool vivid: strong && enabled // what cannot be pressed does not call for it
    property bool round: false
    property string name: text // what a screen reader says
    readonly property color tone: vivid ? Theme.overAccent : strong ? Theme.dim : Theme.text
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is

    implicitHeight: Theme.u(32)
    leftPadding: text === "" ? 8 : 12
    rightPadding: leftPadding
    opacity: enabled ? 1 : strong ? 0.6 : 0.4
    Accessible.name: name
    ToolTip.visible: hovered && text === "" && name !== ""
    ToolTip.text: name
    ToolTip.delay: 500

    contentItem: RowLayout {
        spacing: 6
        Icon {
            visible: button.drawing !== ""
            Layout.alignment: Qt.AlignCenter
            name: button.drawing
            size: Theme.u(18)
            filled: /^(play|step|skip|stepBack|skipBack|reverse)$/.test(button.drawing)
            stroke: button.drawing === "pause" ? 3.5 : 1.8
            color: button.tone
        }
        Words {
            visible: button.text !== ""
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: button.text
            font.pixelSize: Theme.small
            font.weight: button.strong ? Font.DemiBold : Font.Normal
            color: button.tone
        }
    }
    background: Rectangle {
        radius: button.round ? width / 2 : 8
        readonly property bool told: button.lit || button.down
        readonly property color plain: told ? Theme.hover : Theme.raised
        readonly property color pushed: Qt.darker(Theme.accent, 1.25)
        color: button.vivid ? (button.down ? pushed : Theme.accent)
            : button.flat && !told ? "transparent" : plain
        border.color: button.vivid ? color : button.down ? Theme.faint
            : button.flat ? "transparent" : Theme.line
        FocusRing {
            target: button
            visible: button.ringed
            radius: button.round ? width / 2 : 10
        }
    }
}
