// A force that presses downwards on what lies below, or upwards.
import QtQuick
import QtQuick.Shapes
import Locktwin

Item {
    id: arrow
    property real length: 20
    property bool up: false
    implicitHeight: length

    Shape {
        transform: Scale {
            origin.y: arrow.length / 2
            yScale: arrow.up ? -1 : 1
        }
        ShapePath {
            strokeColor: Theme.bad
            strokeWidth: 2.5
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            startX: 0
            startY: 0
            PathLine {
                x: 0
                y: arrow.length - 1
            }
            PathMove {
                x: -4
                y: arrow.length - 6
            }
            PathLine {
                x: 0
                y: arrow.length - 1
            }
            PathLine {
                x: 4
                y: arrow.length - 6
            }
        }
    }
}
