// The rear panel and the battery.
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
        Layout.minimumHeight: 170
        RearFace {
            anchors.centerIn: parent
            u: Math.min(1.25, parent.width / 250, parent.height / 230)
            rear: page.rear
            door: page.door
        }
    }
    Battery {
        Layout.fillWidth: true
        rear: page.rear
    }
    ColumnLayout {
        spacing: 3
        Fact {
            name: qsTr("Terminal voltage")
            value: page.rear.voltageText
        }
        Fact {
            name: qsTr("Current drawn")
            value: page.rear.currentText
        }
        Fact {
            name: qsTr("The lock estimates")
            value: page.rear.reportedText
        }
        Fact {
            name: qsTr("Users stored")
            value: page.rear.usersText
        }
    }
    RowLayout {
        spacing: 10
        Level {
            id: charge
            objectName: "chargeSlider"
            Layout.fillWidth: true
            to: 100
            value: 100
            stepSize: 1
            Accessible.name: qsTr("Charge of the next battery")
        }
        Words {
            Layout.preferredWidth: 44
            horizontalAlignment: Text.AlignRight
            text: qsTr("%1 %").arg(charge.value)
        }
    }
    RowLayout {
        spacing: 8
        PushButton {
            objectName: "swapBattery"
            Layout.fillWidth: true
            text: page.rear.inserted ? qsTr("Swap battery") : qsTr("Put battery in")
            onClicked: {
                if (page.rear.inserted)
                    page.rear.swapBattery(charge.value);
                else
                    page.rear.insertBattery(charge.value);
            }
        }
        PushButton {
            objectName: "removeBattery"
            Layout.fillWidth: true
            enabled: page.rear.inserted
            text: qsTr("Take it out")
            onClicked: page.rear.removeBattery()
        }
    }
}
