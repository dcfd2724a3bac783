// The padlock of the state that the lock tells, in its colour.
import QtQuick
import Locktwin

Rectangle {
    id: mark
    required property StatusModel status
    required property color tone
    property real size: 32
    implicitWidth: size
    implicitHeight: size
    radius: 8
    color: Theme.ground(tone)
    Icon {
        anchors.centerIn: parent
        objectName: "headlineDrawing"
        name: mark.status.state === "locked" ? "locked"
            : mark.status.state === "no_power" ? "battery" : "unlocked"
        color: mark.tone
    }
}
