// A frame around what is being told of; it draws attention for a moment and then stays.
import QtQuick
import Locktwin

Rectangle {
    id: light
    property Item target: null // null: nothing is pointed out
    objectName: "spotlight"
    parent: target
    anchors.fill: parent
    visible: target !== null
    color: "transparent"
    radius: 16
    border.color: Theme.accent
    border.width: 3
    z: 10
    onTargetChanged: {
        if (Theme.moves && target !== null)
            pulse.restart();
    }
    SequentialAnimation on opacity {
        id: pulse
        running: false
        loops: 2
        NumberAnimation {
            from: 1
            to: 0.2
            duration: 300
        }
        NumberAnimation {
            to: 1
            duration: 300
        }
    }
}
