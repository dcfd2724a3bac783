// Where a face, a palm or a finger can be dropped; glows while one hovers, and while the sensor
// notices somebody.
import QtQuick
import Locktwin

DropArea {
    id: target
    required property string kind
    property bool noticed: false
    property bool works: false
    objectName: "sensor_" + kind
    keys: [kind]
    onDropped: drop => {
        drop.accept();
        (drop.source as PersonChip).shown();
    }
    Rectangle {
        anchors.fill: parent
        radius: width / 2
        visible: target.containsDrag || target.noticed || target.works
        color: target.containsDrag ? "#334db9ff" : "transparent"
        border.color: target.works ? Theme.good : Theme.accent
        border.width: target.containsDrag ? 3 : 2
    }
}
