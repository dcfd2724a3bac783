// A round button over a drawing, with a drawing of its own or what is put into it.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: button
    property string drawing: ""
    property string name: ""
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is

    implicitWidth: 32
    implicitHeight: 32
    Accessible.name: name
    ToolTip.visible: hovered
    ToolTip.text: name
    ToolTip.delay: 400

    background: Rectangle {
        radius: Math.min(width, height) / 2
        color: button.down ? "#4db9ff" : button.lit ? "#33ffffff" : "transparent"
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
            size: 20
            color: button.down ? "#04131f" : "#f2f7fc"
        }
    }
}
