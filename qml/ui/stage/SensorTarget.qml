// Where a face, a palm or a finger can be dropped; glows while one hovers.
import QtQuick
import Locktwin

DropArea {
    id: target
    required property string kind
    objectName: "sensor_" + kind
    keys: [kind]
    onDropped: drop => {
        drop.accept();
        (drop.source as PersonChip).shown();
    }
    Rectangle {
        anchors.fill: parent
        radius: width / 2
        visible: target.containsDrag
        color: "#334db9ff"
        border.color: Theme.accent
        border.width: 3
    }
}
