// Line drawings in a box of 24 by 24, scaled to `size`.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Locktwin

Item {
    id: icon
    property string name
    property real size: Theme.u(20)
    property color color: Theme.text
    property bool filled: false
    property real stroke: 1.8
    readonly property var drawings: ({
            "play": "M8 5 L19 12 L8 19 Z",
            "pause": "M8.5 5.5 V18.5 M15.5 5.5 V18.5",
            "step": "M6 5 L15 12 L6 19 Z M18.5 5 V19",
            "skip": "M3.5 6 L10.5 12 L3.5 18 Z M11.5 6 L18.5 12 L11.5 18 Z M21 6 V18",
            "stepBack": "M18 5 L9 12 L18 19 Z M5.5 5 V19",
            "skipBack": "M20.5 6 L13.5 12 L20.5 18 Z M12.5 6 L5.5 12 L12.5 18 Z M3 6 V18",
            "reverse": "M16 5 L5 12 L16 19 Z M20 5 V19",
            "plus": "M12 5 V19 M5 12 H19",
            "cross": "M6.5 6.5 L17.5 17.5 M17.5 6.5 L6.5 17.5",
            "trigger": "M3.5 17.5 H11 V6.5 H20.5 M7.5 11 L11 7.2 L14.5 11",
            "flag": "M7 20.5 V4 M7 5 H18 L15.5 9 L18 13 H7",
            "fork": "M7 4.5 V19.5 M7 14 C7 9.5 17 11.5 17 6.5 V4.5",
            "moon": "M19.5 14.5 A8 8 0 1 1 10 4.5 A6.5 6.5 0 0 0 19.5 14.5 Z",
            "sun": "M12 8 A4 4 0 0 1 12 16 A4 4 0 0 1 12 8 M12 2.5 V5 M12 19 V21.5 M2.5 12 H5 "
                + "M19 12 H21.5 M5.3 5.3 L7 7 M17 17 L18.7 18.7 M5.3 18.7 L7 17 M17 7 L18.7 5.3",
            "privacy": "M3 12 C6 7 9 6 12 6 C15 6 18 7 21 12 C18 17 15 18 12 18 C9 18 6 17 3 12 "
                + "M4.5 19.5 L19.5 4.5",
            "siren": "M6 18 V13 A6 6 0 0 1 18 13 V18 M4 20 H20 M12 3 V4.5 M4.5 6 L5.8 7.2 "
                + "M19.5 6 L18.2 7.2",
            "bluetooth": "M7 8 L17 16 L12 20.5 V3.5 L17 8 L7 16",
            "wifi": "M3.5 9.5 A12 12 0 0 1 20.5 9.5 M6.5 12.8 A8 8 0 0 1 17.5 12.8 "
                + "M9.5 16 A3.8 3.8 0 0 1 14.5 16 M12 19 V19.2",
            "restart": "M18.5 8 A7.5 7.5 0 1 0 19.5 13 M19 4 V8.5 H14.5",
            "up": "M6 15 L12 9 L18 15",
            "save": "M12 4 V14 M8 10.5 L12 14.5 L16 10.5 M5 15 V19.5 H19 V15",
            "home": "M4 11 L12 4 L20 11 M6 10 V19.5 H10 V14 H14 V19.5 H18 V10",
            "bell": "M5.5 17 H18.5 L16.8 14.5 V10.5 A4.8 4.8 0 0 0 7.2 10.5 V14.5 Z "
                + "M10.3 19.6 A1.8 1.8 0 0 0 13.7 19.6",
            "back": "M8.5 5 L4 9.5 L8.5 14 M4 9.5 H14.5 A4.7 4.7 0 0 1 14.5 19 H8.5",
            "confirm": "M5 12.5 L10 17.5 L19.5 7",
            "battery": "M3 7.5 H18.5 V16.5 H3 Z M21 10.5 V13.5",
            "locked": "M6 11 H18 V20 H6 Z M8.5 11 V8 A3.5 3.5 0 0 1 15.5 8 V11",
            "unlocked": "M6 11 H18 V20 H6 Z M8.5 11 V7.2 A3.5 3.5 0 0 1 15.3 6",
            "door": "M7 20.5 V4 H17 V20.5 M4 20.5 H20 M14 12 V13.2",
            "alarm": "M12 4 L21 20 H3 Z M12 10 V14.5 M12 17 V17.3",
            "user": "M12 4 A4 4 0 0 1 12 12 A4 4 0 0 1 12 4 "
                + "M4.5 20.5 C5 16 8 14.8 12 14.8 C16 14.8 19 16 19.5 20.5",
            "chip": "M7 7 H17 V17 H7 Z M10 4 V7 M14 4 V7 M10 17 V20 M14 17 V20 "
                + "M4 10 H7 M4 14 H7 M17 10 H20 M17 14 H20",
            "rear": "M6 3 H13 V21 H6 Z M9.5 8 A1.5 1.5 0 0 1 9.5 11 A1.5 1.5 0 0 1 9.5 8 "
                + "M9.5 15.5 H20",
            "phone": "M8 3 H16 V21 H8 Z M11.2 18 H12.8",
            "clock": "M12 4 A8 8 0 0 1 12 20 A8 8 0 0 1 12 4 M12 8 V12 L15 14",
            "voice": "M4 10 H8 L13 6 V18 L8 14 H4 Z M16 9 A4.5 4.5 0 0 1 16 15 "
                + "M18.6 6.5 A8 8 0 0 1 18.6 17.5",
            "hint": "M9.5 18.5 H14.5 M10.5 21 H13.5 M9 15.5 C7 14 6 12.3 6 10 "
                + "A6 6 0 0 1 18 10 C18 12.3 17 14 15 15.5 Z",
            "face": "M12 4 A8 8 0 0 1 12 20 A8 8 0 0 1 12 4 M9.2 9.6 V10.8 M14.8 9.6 V10.8 "
                + "M8.6 14 A4.6 4.6 0 0 0 15.4 14",
            "palm": "M7.5 13 V6.6 A1.1 1.1 0 0 1 9.7 6.6 V11 M9.7 11 V5 A1.1 1.1 0 0 1 11.9 5 V11 "
                + "M11.9 11 V5.4 A1.1 1.1 0 0 1 14.1 5.4 V11.4 M14.1 11.4 V7.2 "
                + "A1.1 1.1 0 0 1 16.3 7.2 V14.5 C16.3 18 14.5 20 11.6 20 C9 20 7.8 18.8 6.6 16.6 "
                + "L4.6 13 A1.2 1.2 0 0 1 6.7 11.9 L7.5 13",
            "code": "M4 8 H20 V16 H4 Z M8 12 V12.2 M12 12 V12.2 M16 12 V12.2",
            "gear": "M4 7 H13 M17 7 H20 M4 12 H7 M11 12 H20 M4 17 H14 M18 17 H20 "
                + "M15 5 V9 M9 10 V14 M16 15 V19",
            "list": "M4 7 H5 M8.5 7 H20 M4 12 H5 M8.5 12 H20 M4 17 H5 M8.5 17 H20",
            "walk": "M13 4.4 A1.5 1.5 0 0 1 13 7.4 A1.5 1.5 0 0 1 13 4.4 M12.4 9 L11 14.5 "
                + "M11.6 9.2 L8.2 11.4 L7.4 14 M12.6 9.4 L14.4 12 L17 12.8 "
                + "M11 14.5 L8 20 M11 14.5 L13.8 16.4 L15 20",
            "lookUp": "M12 19 V6 M6.5 11 L12 5.5 L17.5 11",
            "lookDown": "M12 5 V18 M6.5 13 L12 18.5 L17.5 13",
            "lookLeft": "M19 12 H6 M11 6.5 L5.5 12 L11 17.5",
            "lookRight": "M5 12 H18 M13 6.5 L18.5 12 L13 17.5",
            "leave": "M13 4 H5.5 V20 H13 M10 12 H20.5 M16.5 8 L20.5 12 L16.5 16",
            "finger": "M6 21 V10 A6 6.6 0 0 1 18 10 V21 M9 18 V10.4 A3 3.4 0 0 1 15 10.4 V15 "
                + "M12 11 V20.5 M15 18.5 V20.5"
        })

    implicitWidth: size
    implicitHeight: size

    Shape {
        width: 24
        height: 24
        scale: icon.size / 24
        transformOrigin: Item.TopLeft
        ShapePath {
            strokeColor: icon.color
            strokeWidth: icon.stroke
            fillColor: icon.filled ? icon.color : "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg {
                path: icon.drawings[icon.name] ?? ""
            }
        }
    }
}
