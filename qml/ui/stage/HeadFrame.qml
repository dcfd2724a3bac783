// The corners of a frame around what the camera sees.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: frame
    readonly property real reach: Theme.u(18)
    readonly property real stroke: Theme.u(2.4)
    Repeater {
        model: 8
        Rectangle {
            required property int index
            readonly property bool atRight: index % 2 === 1
            readonly property bool below: index % 4 > 1
            readonly property bool level: index > 3
            width: level ? frame.reach : frame.stroke
            height: level ? frame.stroke : frame.reach
            x: atRight ? frame.width - width : 0
            y: below ? frame.height - height : 0
            radius: 1
            color: "#4db9ff"
        }
    }
}
