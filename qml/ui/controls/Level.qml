// A slider in the window's style.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

Slider {
    id: level
    property color tone: Theme.accent
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is
    implicitHeight: 28
    background: Rectangle {
        y: level.height / 2 - 3
        width: level.width
        height: 6
        radius: 3
        color: Theme.raised
        border.color: level.lit ? Theme.faint : Theme.line
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
        color: level.lit ? "#ffffff" : "#e6ebf0"
        border.color: level.tone
        border.width: level.ringed ? 4 : level.lit ? 2 : 1
        FocusRing {
            target: level
            visible: level.ringed
            radius: width / 2
        }
    }
}
