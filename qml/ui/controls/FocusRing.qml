// Shows where the keyboard is.
import QtQuick
import Locktwin

Rectangle {
    required property Item target
    anchors.fill: parent
    anchors.margins: -3
    visible: target.activeFocus
    color: "transparent"
    radius: 10
    border.color: Theme.accent
    border.width: 2
}
