// While the siren sounds, the whole frame is red.
import QtQuick
import Locktwin

Rectangle {
    id: flood
    property bool on: false
    objectName: "alarmFlood"
    visible: on
    color: "transparent"
    border.color: Theme.bad
    border.width: 6
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("The siren sounds.")
    SequentialAnimation on opacity {
        running: flood.on
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
}
