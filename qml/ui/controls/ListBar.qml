// The scroll bar of a list: there whenever there is more than is seen. Where the list goes on, its
// last row fades: a row that is cut in its middle looks broken.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

ScrollBar {
    id: bar
    property color ground: Theme.card // what the list lies on
    readonly property bool above: size < 1 && position > 0.001 // there is more
    readonly property bool below: size < 1 && position + size < 0.999
    policy: ScrollBar.AlwaysOn
    padding: 1
    minimumSize: 0.06
    contentItem: Rectangle {
        implicitWidth: 5
        radius: 2.5
        visible: bar.size < 1
        color: bar.pressed ? Theme.text : bar.hovered ? Theme.dim : Theme.edge
    }
    Repeater {
        model: 2
        Rectangle {
            id: fade
            required property int index
            readonly property color clear: Qt.rgba(bar.ground.r, bar.ground.g, bar.ground.b, 0)
            objectName: index === 0 ? "moreAbove" : "moreBelow"
            visible: index === 0 ? bar.above : bar.below
            x: -bar.x
            y: index === 0 ? 0 : bar.height - height
            width: bar.x
            height: Math.min(24, bar.height / 5)
            gradient: Gradient {
                GradientStop {
                    position: fade.index === 0 ? 0 : 1
                    color: bar.ground
                }
                GradientStop {
                    position: fade.index === 0 ? 1 : 0
                    color: fade.clear
                }
            }
        }
    }
}
