// The scroll bar of a list: there whenever there is more than is seen.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

ScrollBar {
    id: bar
    policy: ScrollBar.AlwaysOn
    padding: 1
    minimumSize: 0.06
    contentItem: Rectangle {
        implicitWidth: 5
        radius: 2.5
        visible: bar.size < 1
        color: bar.pressed ? Theme.text : bar.hovered ? Theme.dim : Theme.edge
    }
}
