// A bolt from above, its tip to the right: chamfered on both sides, or bevelled outside only.
import QtQuick
import QtQuick.Shapes
import Locktwin

Shape {
    id: bolt
    property real topCut: 0 // taken off the tip above and below
    property real bottomCut: 0
    property real cutLength: 0
    property bool lit: false

    ShapePath {
        strokeColor: bolt.lit ? Theme.accent : "#5c6672"
        strokeWidth: 1
        joinStyle: ShapePath.RoundJoin
        fillGradient: LinearGradient {
            x1: 0
            y1: 0
            x2: 0
            y2: bolt.height
            GradientStop {
                position: 0
                color: "#f1f4f7"
            }
            GradientStop {
                position: 0.5
                color: "#b7bfc9"
            }
            GradientStop {
                position: 1
                color: "#79828e"
            }
        }
        startX: 0
        startY: 0
        PathLine {
            x: bolt.width - (bolt.topCut > 0 ? bolt.cutLength : 0)
            y: 0
        }
        PathLine {
            x: bolt.width
            y: bolt.topCut
        }
        PathLine {
            x: bolt.width
            y: bolt.height - bolt.bottomCut
        }
        PathLine {
            x: bolt.width - (bolt.bottomCut > 0 ? bolt.cutLength : 0)
            y: bolt.height
        }
        PathLine {
            x: 0
            y: bolt.height
        }
        PathLine {
            x: 0
            y: 0
        }
    }
}
