// A slider in the window's style.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

Slider {
    id: level
    property color tone: Theme.accent
    implicitHeight: 28
    background: Rectangle {
        y: level.height / 2 - 3
        width: level.width
        height: 6
        radius: 3
        color: Theme.raised
        border.color: Theme.line
        Rectangle {
            width: level.visualPosition * parent.width
            height: parent.height
            radius: 3
            color: level.tone
        }
    }
    handle: Rectangle {
        x: level.visualPosition * (level.width - width)
        y: (level.height - height) / 2
        width: 18
        height: 18
        radius: 9
        color: "#f2f5f8"
        border.color: level.tone
        border.width: level.visualFocus ? 4 : 1
    }
}
