// One tab of the right side.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

TabButton {
    id: tab
    implicitHeight: 34
    leftPadding: 1
    rightPadding: 1
    Accessible.name: text
    contentItem: Words {
        text: tab.text
        horizontalAlignment: Text.AlignHCenter
        color: tab.checked ? Theme.text : Theme.dim
        font.weight: tab.checked ? Font.DemiBold : Font.Normal
    }
    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            width: parent.width - 16
            height: 3
            radius: 1.5
            visible: tab.checked
            color: Theme.accent
        }
        FocusRing {
            target: tab
            visible: tab.visualFocus
            anchors.margins: 2
        }
    }
}
