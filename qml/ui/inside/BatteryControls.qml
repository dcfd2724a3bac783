// The battery: where it is, what becomes of it, and what feeds the Type-C port of the front panel.
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: controls
    required property RearPanelModel rear
    spacing: 8

    ColumnLayout {
        spacing: 2
        Fact {
            name: qsTr("Battery")
            value: controls.rear.packText
        }
        Fact {
            name: qsTr("Charge / estimate")
            value: controls.rear.chargeText + " / " + controls.rear.reportedText
        }
        Fact {
            name: qsTr("Voltage and current")
            value: controls.rear.voltageText + "  " + controls.rear.currentText
        }
    }
    RowLayout {
        visible: !controls.rear.coverOn
        spacing: 8
        Words {
            Layout.fillWidth: true
            text: qsTr("A pin holds SET down")
        }
        Toggle {
            objectName: "setPin"
            name: qsTr("A pin holds SET down, so that both hands are free")
            on: controls.rear.setPressed
            onClicked: on ? controls.rear.releaseSet() : controls.rear.holdSet()
        }
    }
    GridLayout {
        columns: 2
        columnSpacing: 8
        rowSpacing: 6
        PushButton {
            objectName: "removeBattery"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: controls.rear.coverOn ? qsTr("Take the cover off")
                : controls.rear.inserted ? qsTr("Remove battery") : qsTr("Put it back")
            name: controls.rear.coverOn ? qsTr("Take the rear cover off, to reach the battery")
                : text
            onClicked: {
                if (controls.rear.coverOn)
                    controls.rear.takeOffCover();
                else if (controls.rear.inserted)
                    controls.rear.removeBattery();
                else
                    controls.rear.putBatteryBack(false);
            }
        }
        PushButton {
            objectName: "batteryAside"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: !controls.rear.coverOn && !controls.rear.inserted
            text: qsTr("Fit reversed")
            name: qsTr("Put the battery in the wrong way round")
            onClicked: controls.rear.putBatteryBack(true)
        }
        PushButton {
            objectName: "swapBattery"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: !controls.rear.coverOn
            text: qsTr("Fit another, %1%").arg(charge.value)
            name: qsTr("Put another battery in, charged to %1%").arg(charge.value)
            onClicked: {
                if (controls.rear.inserted)
                    controls.rear.swapBattery(charge.value);
                else
                    controls.rear.insertBattery(charge.value);
            }
        }
        PushButton {
            objectName: "chargeBattery"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: !controls.rear.inserted && !controls.rear.charging
            text: qsTr("Charge for 1 h")
            onClicked: controls.rear.chargeBattery(1)
        }
    }
    RowLayout { // as the buttons for which it is
        enabled: !controls.rear.coverOn
        opacity: enabled ? 1 : 0.45
        spacing: 8
        Words { // beside it: above it there is no height for it
            text: qsTr("Next battery")
            color: Theme.dim
        }
        Level {
            id: charge
            objectName: "chargeSlider"
            Layout.fillWidth: true
            implicitHeight: Theme.u(22)
            to: 100
            value: 100
            stepSize: 1
            Accessible.name: qsTr("Charge of the next battery")
        }
    }
    RowLayout {
        spacing: 8
        Words {
            text: "Type-C"
            color: Theme.dim
        }
        Picker {
            objectName: "portSource"
            Layout.fillWidth: true
            name: qsTr("Type-C port")
            values: ["none", "power_bank", "wall_charger", "computer", "charger_20v", "reversed"]
            labels: [qsTr("nothing"), qsTr("power bank"), qsTr("wall charger"), qsTr("computer"),
                qsTr("20 V charger"), qsTr("wrong polarity")]
            value: controls.rear.portSource
            onChosen: source => controls.rear.plugPort(source)
        }
        Words {
            Layout.preferredWidth: Theme.u(44)
            horizontalAlignment: Text.AlignRight
            text: controls.rear.portText
            font.weight: Font.DemiBold
        }
    }
}
