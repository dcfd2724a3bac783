// The rear panel as the product looks, and the battery.
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: page
    required property RearPanelModel rear
    required property DoorModel door
    spacing: 12

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 240
        RearFace {
            anchors.centerIn: parent
            u: Math.min(1.25, parent.width / 262, parent.height / 402)
            rear: page.rear
            door: page.door
        }
    }
    BatteryControls {
        Layout.fillWidth: true
        rear: page.rear
    }
}
