// A coil spring from the side, as long as it is.
import QtQuick
import QtQuick.Shapes
import Locktwin

Shape {
    id: spring
    readonly property int coils: 9

    function path(): string {
        let line = "M0 " + height / 2;
        for (let i = 0; i < 2 * coils; ++i)
            line += " L" + width * (i + 0.5) / (2 * coils) + " " + (i % 2 ? height : 0);
        return line + " L" + width + " " + height / 2;
    }

    ShapePath {
        strokeColor: Theme.steelLight
        strokeWidth: 1.6
        fillColor: "transparent"
        joinStyle: ShapePath.RoundJoin
        PathSvg {
            path: spring.path()
        }
    }
}
