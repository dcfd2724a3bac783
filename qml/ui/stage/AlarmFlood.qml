// While the siren sounds, the whole frame is red.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: flood
    property bool on: false
    property bool running: true // time does
    objectName: "alarmFlood"
    visible: on
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("The siren sounds.")
    SequentialAnimation on opacity {
        running: flood.on && flood.running && Theme.moves
        onStopped: flood.opacity = 1
        loops: Animation.Infinite
        NumberAnimation {
            to: 0.35
            duration: 250
            easing.type: Easing.InOutSine
        }
        NumberAnimation {
            to: 1
            duration: 250
            easing.type: Easing.InOutSine
        }
    }

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.color: Theme.bad
        border.width: 5
    }
    Repeater { // from each edge inwards
        model: 4
        Rectangle {
            id: side
            required property int index
            readonly property bool upright: index < 2
            readonly property bool reversed: index % 2 === 1
            x: index === 1 ? parent.width - width : 0
            y: index === 3 ? parent.height - height : 0
            width: upright ? 44 : parent.width
            height: upright ? parent.height : 44
            gradient: Gradient {
                orientation: side.upright ? Gradient.Horizontal : Gradient.Vertical
                GradientStop {
                    position: side.reversed ? 1 : 0
                    color: "#99ff3b30"
                }
                GradientStop {
                    position: side.reversed ? 0 : 1
                    color: "#00ff3b30"
                }
            }
        }
    }
}
