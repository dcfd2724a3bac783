// A round button over a drawing, with a drawing of its own or what is put into it.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: button
    property string drawing: ""
    property string name: ""
    property color ink: "#f2f7fc" // on a dark ground
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is

    implicitWidth: Theme.u(32)
    implicitHeight: Theme.u(32)
    Accessible.name: name
    ToolTip.visible: hovered
    ToolTip.text: name
    ToolTip.delay: 400

    background: Rectangle {
        radius: Math.min(width, height) / 2
        color: button.down ? "#4db9ff" : button.lit ? Qt.alpha(button.ink, 0.2) : "transparent"
        FocusRing {
            target: button
            visible: button.ringed
            radius: parent.radius + 3
        }
    }
    contentItem: Item {
        Icon {
            visible: button.drawing !== ""
            anchors.centerIn: parent
            name: button.drawing
            size: Theme.u(20)
            color: button.down ? "#04131f" : button.ink
        }
    }
}
