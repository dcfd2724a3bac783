// A slider in the window's style.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

Slider {
    id: level
    property color tone: Theme.accent
    property bool bothWays: false // filled from zero, which has a tick
    readonly property real inner: width - 18 // the way of the handle's middle
    readonly property real zeroX: 9 + inner * Math.max(0, Math.min(1, -from / (to - from)))
    readonly property real valueX: bothWays ? 9 + visualPosition * inner : visualPosition * width
    readonly property real fillX: bothWays ? Math.min(zeroX, valueX) : 0
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is
    implicitHeight: Theme.u(28)
    background: Rectangle {
        y: level.height / 2 - 3
        width: level.width
        height: 6
        radius: 3
        color: Theme.raised
        border.color: level.lit ? Theme.faint : Theme.line
        Rectangle {
            visible: level.bothWays
            x: Math.round(level.zeroX) - 1
            y: -3
            width: 2
            height: 12
            color: Theme.faint
        }
        Rectangle {
            x: level.fillX
            width: level.bothWays ? Math.max(level.zeroX, level.valueX) - x : level.valueX
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
