// Camera with its infrared lights, and the palm module with its red ring.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: stack
    required property FrontPanelModel panel
    required property PeopleModel people
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

    Rectangle { // the palm module's ring, lit by the firmware only
        objectName: "redLight"
        width: 50 * stack.u
        height: 50 * stack.u
        radius: 25 * stack.u
        x: (98 - 25) * stack.u
        y: 85 * stack.u
        color: stack.panel.redLight ? "#5c0f14" : "#1d0c0e"
        border.color: stack.panel.redLight ? "#ff3b3f" : "#4a2426"
        border.width: stack.panel.redLight ? 3 : 2
        Accessible.role: Accessible.Indicator
        Accessible.name: stack.panel.redLight ? qsTr("Palm reader: red light is on")
                                              : qsTr("Palm reader: red light is off")
    }
    Disc {
        width: 28 * stack.u
        x: 98 * stack.u - width / 2
        y: 96 * stack.u
        inner: stack.panel.redLight ? "#ff5a52" : "#3a1113"
        outer: stack.panel.redLight ? "#8c1418" : "#170809"
    }
    SensorTarget {
        kind: "face"
        x: (98 - 32) * stack.u
        y: 6 * stack.u
        width: 64 * stack.u
        height: width
        noticed: stack.people.facePresent
        works: stack.people.faceWorks
    }
    SensorTarget {
        kind: "palm"
        x: (98 - 32) * stack.u
        y: 78 * stack.u
        width: 64 * stack.u
        height: width
        noticed: stack.people.palmPresent
        works: stack.people.palmWorks
    }
}
