// The corners of a frame around what the camera sees.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: frame
    Repeater {
        model: 8
        Rectangle {
            required property int index
            readonly property bool atRight: index % 2 === 1
            readonly property bool below: index % 4 > 1
            readonly property bool level: index > 3
            width: level ? 18 : 2.5
            height: level ? 2.5 : 18
            x: atRight ? frame.width - width : 0
            y: below ? frame.height - height : 0
            radius: 1
            color: "#4db9ff"
        }
    }
}
