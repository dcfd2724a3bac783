// Motor, worm and the wheel that turns in the rack.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Locktwin

Item {
    id: drive
    property real k: 1
    property real travelMm: 0
    property bool runs: false
    readonly property real wheelMm: 8 // radius
    width: 60 * k
    height: 20 * k

    function toothed(radius: real): string {
        let line = "";
        for (let i = 0; i < 24; ++i) {
            const r = radius * (i % 2 ? 1.0 : 0.84);
            const a = i * Math.PI / 12;
            line += (i ? " L" : "M") + (radius + r * Math.cos(a)) + " "
                + (radius + r * Math.sin(a));
        }
        return line + " Z";
    }

    Rectangle { // the motor
        y: 4 * drive.k
        width: 26 * drive.k
        height: 13 * drive.k
        radius: 3 * drive.k
        border.color: drive.runs ? Theme.accent : Theme.steelDark
        border.width: drive.runs ? 2 : 1
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#5d6773"
            }
            GradientStop {
                position: 1
                color: "#252c35"
            }
        }
    }
    Repeater { // the worm
        model: 6
        Rectangle {
            required property int index
            x: (26 + 2.4 * index) * drive.k
            y: 6 * drive.k
            width: 1.4 * drive.k
            height: 9 * drive.k
            rotation: 14
            color: "#d9a441"
            antialiasing: true
        }
    }
    Shape { // the wheel, which meets the rack above it
        objectName: "cutWheel"
        x: 38 * drive.k
        y: 0
        width: 2 * drive.wheelMm * drive.k
        height: width
        rotation: drive.travelMm / drive.wheelMm * 180 / Math.PI
        ShapePath {
            strokeColor: "#8a6420"
            strokeWidth: 1
            fillColor: "#d9a441"
            PathSvg {
                path: drive.toothed(drive.wheelMm * drive.k)
            }
        }
    }
    Rectangle {
        x: 38 * drive.k + (drive.wheelMm - 2.4) * drive.k
        y: (drive.wheelMm - 2.4) * drive.k
        width: 4.8 * drive.k
        height: width
        radius: width / 2
        color: "#4a3510"
    }
}
