// A disc with a lit centre: lenses, hubs, glows.
import QtQuick
import QtQuick.Shapes

Shape {
    id: disc
    property color inner: "white"
    property color middle: inner
    property color outer: "black"
    property real focusShift: 0 // of the light, as a share of the radius
    implicitWidth: 40
    implicitHeight: width
    ShapePath {
        strokeWidth: -1
        fillGradient: RadialGradient {
            centerX: disc.width / 2
            centerY: disc.height / 2
            centerRadius: disc.width / 2
            focalX: centerX - disc.focusShift * centerRadius
            focalY: centerY - disc.focusShift * centerRadius
            GradientStop {
                position: 0
                color: disc.inner
            }
            GradientStop {
                position: 0.5
                color: disc.middle
            }
            GradientStop {
                position: 1
                color: disc.outer
            }
        }
        PathAngleArc {
            centerX: disc.width / 2
            centerY: disc.height / 2
            radiusX: disc.width / 2
            radiusY: disc.height / 2
            startAngle: 0
            sweepAngle: 360
        }
    }
}
