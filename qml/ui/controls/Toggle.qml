// An on-off switch in the window's style. Shows what holds; says what is wished.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: toggle
    property bool on: false // what holds
    property string name: text
    property color tone: Theme.accent
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is
    readonly property color ground: on ? tone : Theme.raised
    property real side: on ? 1 : 0 // of the knob; its place follows the width without gliding
    Behavior on side {
        enabled: Theme.moves
        NumberAnimation {
            duration: 90
        }
    }
    implicitWidth: Theme.u(38)
    implicitHeight: Theme.u(22)
    opacity: enabled ? 1 : 0.4
    Accessible.role: Accessible.CheckBox
    Accessible.name: name
    Accessible.checkable: true
    Accessible.checked: on
    background: Rectangle {
        radius: height / 2
        color: toggle.lit ? Qt.lighter(toggle.ground, 1.25) : toggle.ground
        border.color: toggle.lit ? Theme.text : toggle.on ? toggle.tone : Theme.edge
        FocusRing {
            target: toggle
            visible: toggle.ringed
            radius: height / 2
        }
    }
    contentItem: Item {
        Rectangle {
            x: 3 + toggle.side * (parent.width - width - 6)
            anchors.verticalCenter: parent.verticalCenter
            width: 16
            height: 16
            radius: 8
            color: toggle.on ? Theme.overAccent : Theme.faint
        }
    }
}
