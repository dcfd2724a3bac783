// The dead bolt from the side: a block of steel with a rack along its lower edge.
import QtQuick
import QtQuick.Shapes
import Locktwin

Item {
    id: rack
    property real k: 1 // pixels a millimetre
    property bool lit: false
    readonly property int teeth: 11

    function path(): string {
        const pitch = 4 * k;
        let line = "M0 0";
        for (let i = 0; i < teeth; ++i)
            line += " L" + pitch * (i + 0.5) + " " + 3 * k + " L" + pitch * (i + 1) + " 0";
        return line + " Z";
    }

    Shape { // teeth
        y: rack.height - 0.5
        width: rack.teeth * 4 * rack.k
        height: 3 * rack.k
        ShapePath {
            strokeColor: Theme.steelDark
            strokeWidth: 1
            fillColor: Theme.steel
            PathSvg {
                path: rack.path()
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: 2 * rack.k
        border.width: rack.lit ? 2 : 1
        border.color: rack.lit ? Theme.accent : Theme.steelDark
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.steelLight
            }
            GradientStop {
                position: 0.55
                color: Theme.steel
            }
            GradientStop {
                position: 1
                color: Theme.steelDark
            }
        }
    }
}
