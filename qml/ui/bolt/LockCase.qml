// The case of the mortise lock, its cover off: floor, rim and the screws of the cover.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Rectangle {
    id: lockCase
    property real k: 1
    radius: 3 * k
    border.color: Theme.steelDark
    border.width: Math.max(1, 1.2 * k)
    gradient: Gradient {
        GradientStop {
            position: 0
            color: "#3c4550"
        }
        GradientStop {
            position: 1
            color: "#1e252e"
        }
    }
    Repeater {
        model: [[6, 6], [78, 6], [78, 90]]
        Rectangle {
            required property var modelData
            x: modelData[0] * lockCase.k - width / 2
            y: modelData[1] * lockCase.k - height / 2
            width: 5 * lockCase.k
            height: width
            radius: width / 2
            color: Theme.steel
            border.color: Theme.steelDark
            Rectangle {
                anchors.centerIn: parent
                width: parent.width * 0.7
                height: Math.max(1, parent.width * 0.14)
                rotation: 40 + 31 * lockCase.k
                color: "#3a424d"
                antialiasing: true
            }
        }
    }
}
