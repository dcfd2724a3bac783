// A part of the phone that is on or off, as a drawing.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: button
    property string drawing
    property string name
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is
    signal switched(bool on)
    implicitWidth: Theme.u(32)
    implicitHeight: Theme.u(32)
    Accessible.role: Accessible.CheckBox
    Accessible.name: name
    Accessible.checkable: true
    Accessible.checked: checked
    onClicked: switched(!checked)
    ToolTip.visible: hovered
    ToolTip.text: checked ? qsTr("%1: on").arg(name) : qsTr("%1: off").arg(name)
    ToolTip.delay: 500

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.drawing
            size: Theme.u(18)
            color: button.checked ? Theme.accent : Theme.faint
        }
        Rectangle { // off is not told by colour alone
            visible: !button.checked
            anchors.centerIn: parent
            width: 24
            height: 2
            rotation: -45
            color: Theme.faint
            antialiasing: true
        }
    }
    background: Rectangle {
        radius: 8
        color: button.checked ? Theme.ground(Theme.accent) : button.lit ? Theme.hover : Theme.raised
        border.color: button.checked ? Theme.accent : button.lit ? Theme.faint : Theme.line
        FocusRing {
            target: button
            visible: button.ringed
        }
    }
}
