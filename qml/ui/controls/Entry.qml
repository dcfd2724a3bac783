// A line to type into, in the window's style.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

TextField {
    id: entry
    property string name: placeholderText
    property string unit // of the number that is typed; at the right
    property bool lit: hovered // under the pointer
    property bool ringed: activeFocus // what is typed goes there
    implicitHeight: Theme.u(32)
    leftPadding: 12
    rightPadding: unit === "" ? 12 : measure.width + 18
    color: Theme.text
    placeholderTextColor: Theme.dim
    selectionColor: Theme.accent
    selectedTextColor: Theme.overAccent
    font.pixelSize: Theme.body
    selectByMouse: true
    Accessible.name: unit === "" ? name : qsTr("%1, in %2").arg(name).arg(unit)
    Words {
        id: measure
        objectName: "entryUnit"
        visible: entry.unit !== ""
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: entry.unit
        color: Theme.dim
        font.pixelSize: Theme.small
        Accessible.ignored: true // the line says it with its name
    }
    background: Rectangle {
        radius: 8
        color: Theme.well
        border.color: entry.ringed ? Theme.accent : entry.lit ? Theme.faint : Theme.line
        border.width: entry.ringed ? 2 : 1
    }
}
