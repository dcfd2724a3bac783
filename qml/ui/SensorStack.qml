// Camera with its infrared lights, and the palm module with its red ring.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: stack
    required property real u // pixels per unit of the drawing
    implicitWidth: 196 * u
    implicitHeight: 150 * u

    Repeater { // infrared lights beside the camera
        model: [-56, 56]
        Disc {
            required property int modelData
            width: 8 * stack.u
            x: (98 + modelData - 4) * stack.u
            y: 34 * stack.u
            inner: "#5a1a1c"
            outer: "#1c0c0e"
        }
    }
    Disc {
        width: 56 * stack.u
        x: 98 * stack.u - width / 2
        y: 10 * stack.u
        inner: "#2b3440"
        middle: "#171c23"
        outer: "#3a424d"
    }
    Disc {
        width: 40 * stack.u
        x: 98 * stack.u - width / 2
        y: 18 * stack.u
        inner: "#5f8fc4"
        middle: "#14253c"
        outer: "#04070b"
        focusShift: 0.35
    }
    Disc {
        width: 7 * stack.u
        x: 88 * stack.u
        y: 27 * stack.u
        inner: "#eaf4ff"
        middle: "#9fc4ea"
        outer: "#00ffffff"
    }

    Rectangle { // the palm module's ring; its lamp is dark until the firmware reads palms
        width: 50 * stack.u
        height: 50 * stack.u
        radius: 25 * stack.u
        x: (98 - 25) * stack.u
        y: 85 * stack.u
        color: "#1d0c0e"
        border.color: "#4a2426"
        border.width: 2
    }
    Disc {
        width: 28 * stack.u
        x: 98 * stack.u - width / 2
        y: 96 * stack.u
        inner: "#3a1113"
        outer: "#170809"
    }
}
