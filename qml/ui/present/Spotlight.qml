// A frame around what is being told of; it draws attention for a moment and then stays. It stands
// off its target, as round as that is, and takes in what sticks out of it.
import QtQuick
import Locktwin

Rectangle {
    id: light
    property Item target: null // null: nothing is pointed out
    readonly property var lit: target // of any kind: `radius`, `reachLeft`, `reachRight` if it has
    readonly property real margin: target?.clip ? 0 : 6 // outside, a frame would be cut, too
    objectName: "spotlight"
    parent: target
    anchors {
        fill: parent
        margins: -light.margin
        leftMargin: -light.margin - (light.lit?.reachLeft ?? 0)
        rightMargin: -light.margin - (light.lit?.reachRight ?? 0)
    }
    visible: target !== null
    color: "transparent"
    radius: (lit?.radius ?? 16) + margin
    border.color: Theme.accent
    border.width: Theme.u(3)
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
