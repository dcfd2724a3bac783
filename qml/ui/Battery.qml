// The pack with its true charge.
import QtQuick
import Locktwin

Item {
    id: battery
    required property RearPanelModel rear
    readonly property color lowTone: rear.charge > 0.05 ? Theme.warning : Theme.bad
    readonly property color tone: rear.charge > 0.2 ? Theme.good : lowTone
    implicitHeight: 54
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("Battery: %1").arg(rear.chargeText)

    Rectangle {
        width: parent.width - 8
        height: parent.height
        radius: 10
        color: Theme.well
        border.color: battery.rear.inserted ? battery.tone : Theme.line
        border.width: 2
        Rectangle {
            visible: battery.rear.inserted
            x: 5
            y: 5
            width: Math.max(4, (parent.width - 10) * battery.rear.charge)
            height: parent.height - 10
            radius: 6
            color: Qt.rgba(battery.tone.r, battery.tone.g, battery.tone.b, 0.35)
        }
        Words {
            objectName: "chargeText"
            anchors.centerIn: parent
            text: battery.rear.chargeText
            font.pixelSize: 17
            font.weight: Font.DemiBold
        }
    }
    Rectangle { // the pole
        x: parent.width - 7
        y: parent.height / 2 - 9
        width: 6
        height: 18
        radius: 2
        color: battery.rear.inserted ? battery.tone : Theme.line
    }
}
