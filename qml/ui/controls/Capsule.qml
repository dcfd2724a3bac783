// A bar with round ends, lit from above. A shape, because the software renderer steps the round
// ends of a rectangle with a gradient.
import QtQuick
import QtQuick.Shapes

Shape {
    id: capsule
    property color edge: "#3d444d"
    readonly property real end: height / 2

    ShapePath {
        strokeColor: capsule.edge
        strokeWidth: 1.2
        fillGradient: LinearGradient {
            x1: 0
            y1: 0
            x2: 0
            y2: capsule.height
            GradientStop {
                position: 0
                color: "#eef1f5"
            }
            GradientStop {
                position: 0.45
                color: "#a4acb6"
            }
            GradientStop {
                position: 1
                color: "#535b66"
            }
        }
        startX: capsule.end
        startY: 0
        PathLine {
            x: capsule.width - capsule.end
            y: 0
        }
        PathArc {
            x: capsule.width - capsule.end
            y: capsule.height
            radiusX: capsule.end
            radiusY: capsule.end
        }
        PathLine {
            x: capsule.end
            y: capsule.height
        }
        PathArc {
            x: capsule.end
            y: 0
            radiusX: capsule.end
            radiusY: capsule.end
        }
    }
}
