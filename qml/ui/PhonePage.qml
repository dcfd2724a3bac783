// The phones of the household: which one, where it is, what is switched on, and its app.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: page
    required property PhoneModel phone
    required property PeopleModel people
    spacing: 6

    RowLayout {
        spacing: 6
        Picker {
            objectName: "whichPhone"
            Layout.fillWidth: true
            name: qsTr("Which phone")
            values: page.phone.phones
            labels: [qsTr("%1, administrator").arg(page.phone.phones[0]),
                qsTr("%1, family").arg(page.phone.phones[1]),
                qsTr("%1, guest").arg(page.phone.phones[2])]
            value: page.phone.phone
            onChosen: phone => page.phone.phone = phone
        }
        Choice {
            objectName: "phoneWhere"
            name: qsTr("Where the phone is")
            values: ["inside", "outside"]
            labels: [qsTr("in"), qsTr("out")]
            value: page.phone.where
            onChosen: where => page.phone.place(page.phone.distanceM, where)
        }
    }
    Setting {
        Layout.fillWidth: true
        control: "phoneDistance"
        title: qsTr("Distance to the lock")
        valueText: qsTr("%1 m").arg(page.phone.distanceM.toPrecision(2) * 1)
        from: -1
        to: 2
        stepSize: 0.05
        value: Math.log10(page.phone.distanceM)
        onMoved: value => page.phone.place(Math.pow(10, value), page.phone.where)
    }
    RowLayout {
        spacing: 6
        Words {
            text: qsTr("Bluetooth")
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        Toggle {
            objectName: "phoneBluetooth"
            name: qsTr("Bluetooth of the phone")
            on: page.phone.bluetooth
            onClicked: page.phone.switchPart("bluetooth", !on)
        }
        Words {
            Layout.leftMargin: 4
            text: qsTr("Internet")
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        Toggle {
            objectName: "phoneInternet"
            name: qsTr("Internet of the phone")
            on: page.phone.internet
            onClicked: page.phone.switchPart("internet", !on)
        }
        Item {
            Layout.fillWidth: true
        }
        PushButton {
            objectName: "phoneRestart"
            implicitHeight: 28
            text: qsTr("Restart")
            name: qsTr("Restart the phone")
            onClicked: page.phone.restart()
        }
    }
    PhoneBody {
        Layout.fillWidth: true
        Layout.fillHeight: true
        phone: page.phone
        people: page.people
    }
}
