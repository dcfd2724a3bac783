// A line to type into, in the window's style.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

TextField {
    id: entry
    property string name: placeholderText
    property bool lit: hovered // under the pointer
    property bool ringed: activeFocus // what is typed goes there
    implicitHeight: Theme.u(32)
    leftPadding: 12
    rightPadding: 12
    color: Theme.text
    placeholderTextColor: Theme.dim
    selectionColor: Theme.accent
    selectedTextColor: Theme.overAccent
    font.pixelSize: Theme.body
    selectByMouse: true
    Accessible.name: name
    background: Rectangle {
        radius: 8
        color: Theme.well
        border.color: entry.ringed ? Theme.accent : entry.lit ? Theme.faint : Theme.line
        border.width: entry.ringed ? 2 : 1
    }
}
