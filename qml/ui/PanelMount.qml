// What is behind the front panel: the plate it was screwed to, and the cable that still holds it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Locktwin

Item {
    id: mount
    property real u: 1
    objectName: "panelMount"

    Rectangle {
        x: 84 * mount.u
        y: 34 * mount.u
        width: 172 * mount.u
        height: 690 * mount.u
        radius: 22 * mount.u
        color: "#20262e"
        border.color: "#0a0d12"
        Repeater {
            model: [0.06, 0.94]
            Rectangle { // where the screws were
                required property real modelData
                x: parent.width / 2 - width / 2
                y: parent.height * modelData - height / 2
                width: 14 * mount.u
                height: width
                radius: width / 2
                color: "#05070a"
                border.color: "#59626e"
            }
        }
    }
    Shape {
        width: 170 * mount.u
        height: 100 * mount.u
        ShapePath {
            strokeColor: "#b3543f"
            strokeWidth: Math.max(2, 5 * mount.u)
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            startX: 150 * mount.u
            startY: 60 * mount.u
            PathCubic {
                control1X: 100 * mount.u
                control1Y: 20 * mount.u
                control2X: 230 * mount.u
                control2Y: 20 * mount.u
                x: 190 * mount.u
                y: 90 * mount.u
            }
        }
    }
}
