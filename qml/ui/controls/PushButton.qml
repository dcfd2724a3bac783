// A button with a drawing, a word, or both.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Button {
    id: button
    property string drawing: ""
    property bool strong: false
    property bool round: false
    property string name: text // what a screen reader says
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is

    implicitHeight: Theme.u(32)
    leftPadding: text === "" ? 8 : 12
    rightPadding: leftPadding
    opacity: enabled ? 1 : 0.4
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
            color: button.strong ? Theme.overAccent : Theme.text
        }
        Words {
            visible: button.text !== ""
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: button.text
            font.pixelSize: Theme.small
            font.weight: button.strong ? Font.DemiBold : Font.Normal
            color: button.strong ? Theme.overAccent : Theme.text
        }
    }
    background: Rectangle {
        radius: button.round ? width / 2 : 8
        readonly property color plain: button.lit ? Theme.hover : Theme.raised
        color: button.strong ? Theme.accent : button.flat && !button.lit ? "transparent" : plain
        border.color: button.strong ? Theme.accent : button.flat ? "transparent" : Theme.line
        opacity: button.down ? 0.7 : 1
        FocusRing {
            target: button
            visible: button.ringed
            radius: button.round ? width / 2 : 10
        }
    }
}
