// One of a few values, side by side. Says which was chosen; shows the one that holds.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

Rectangle {
    id: choice
    required property var values
    required property var labels
    required property var value // the one that holds
    property string name: ""
    property int lit: -1 // the place of the one that is under the pointer; -1: as it is
    property int ringed: -1 // of the one where the keyboard is
    signal chosen(var value)

    implicitWidth: row.implicitWidth + 6
    implicitHeight: Theme.u(34)
    radius: height / 2
    color: Theme.well
    border.color: Theme.line

    Row {
        id: row
        anchors.centerIn: parent
        Repeater {
            model: choice.values.length
            Button {
                id: option
                required property int index
                readonly property bool pointed: hovered || choice.lit === index
                readonly property bool current: choice.values[index] === choice.value
                objectName: choice.objectName + "_" + choice.values[index]
                text: choice.labels[index]
                implicitWidth: Math.max(40, implicitContentWidth + Theme.u(22))
                implicitHeight: Theme.u(28)
                padding: 0
                z: visualFocus || choice.ringed === index ? 1 : 0 // its ring over its neighbour
                Accessible.name: choice.name + " " + text
                Accessible.checkable: true
                Accessible.checked: current
                onClicked: choice.chosen(choice.values[index])
                contentItem: Words {
                    horizontalAlignment: Text.AlignHCenter
                    text: option.text
                    font.pixelSize: Theme.small
                    font.weight: option.current ? Font.DemiBold : Font.Normal
                    color: option.current ? Theme.overAccent
                        : option.pointed ? Theme.text : Theme.dim
                }
                background: Rectangle {
                    radius: height / 2
                    color: option.current ? Theme.accent
                        : option.pointed ? Theme.hover : "transparent"
                    FocusRing {
                        target: option
                        visible: option.visualFocus || choice.ringed === option.index
                        radius: 16
                    }
                }
            }
        }
    }
}
