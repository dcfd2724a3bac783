// One of the tabs that open beside the door: drawing and word, one below the other.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: button
    property string drawing
    property int badge: 0 // how many; 0: none is shown
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is
    implicitWidth: Theme.u(72)
    implicitHeight: Theme.u(62)
    checkable: true
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked

    contentItem: Item {
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.u(6)
            name: button.drawing
            size: Theme.u(24)
            color: button.checked ? Theme.accent : Theme.dim
        }
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.u(34)
            text: button.text
            color: button.checked ? Theme.text : Theme.dim
            font.pixelSize: Theme.small
            font.weight: button.checked ? Font.DemiBold : Font.Normal
        }
        Badge {
            x: parent.width / 2 + 6
            count: button.badge
        }
    }
    background: Rectangle {
        radius: 10
        color: button.checked ? Theme.ground(Theme.accent)
            : button.lit ? Theme.hover : "transparent"
        border.color: button.checked ? Theme.accent : "transparent"
        FocusRing {
            target: button
            visible: button.ringed
            radius: 12
        }
    }
}
