// Codes for visitors, and keys for other phones.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Item {
    id: page
    required property PhoneModel phone
    property string days: "mon tue wed thu fri sat sun"
    property string other: phone.phones[2]

    Column { // not a layout: those overlook the height of wrapped text in a page not yet shown
        width: parent.width
        spacing: 8
        Words {
            text: qsTr("One-time code")
            font.weight: Font.DemiBold
        }
        Rectangle {
            width: parent.width
            height: 38
            radius: 10
            color: Theme.card
            Words {
                objectName: "oneTimeCode"
                anchors.centerIn: parent
                // Shown while the eye is pressed: a picture of the window tells no code.
                text: page.phone.code === "" ? qsTr("none yet")
                    : reveal.down ? page.phone.code : "•••• ••••"
                color: page.phone.code === "" ? Theme.dim : Theme.text
                font.pixelSize: Theme.u(17)
                font.weight: Font.DemiBold
            }
        }
        GridLayout {
            width: parent.width
            columns: 3
            columnSpacing: 6
            PushButton {
                objectName: "makeCode"
                Layout.fillWidth: true
                enabled: page.phone.paired
                text: qsTr("Make")
                name: qsTr("Make a one-time code")
                onClicked: page.phone.makeCode()
            }
            PushButton {
                id: reveal
                objectName: "showCode"
                Layout.fillWidth: true
                enabled: page.phone.code !== ""
                text: qsTr("Show")
                name: qsTr("Show the code while this is pressed")
            }
            PushButton {
                objectName: "typeCode"
                Layout.fillWidth: true
                enabled: page.phone.code !== ""
                text: qsTr("Type it")
                name: qsTr("A visitor types the code at the keypad")
                onClicked: page.phone.typeCode()
            }
        }
        Words {
            text: qsTr("Code for regular visitors")
            font.weight: Font.DemiBold
        }
        RowLayout {
            width: parent.width
            spacing: 6
            Entry {
                id: digits
                objectName: "recurringDigits"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                echoMode: TextInput.Password
                placeholderText: qsTr("6 to 10 digits")
                font.pixelSize: Theme.small
                inputMethodHints: Qt.ImhDigitsOnly
            }
            Picker {
                objectName: "recurringDays"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                name: qsTr("Days")
                values: ["mon tue wed thu fri sat sun", "mon tue wed thu fri", "sat sun"]
                labels: [qsTr("every day"), qsTr("weekdays"), qsTr("weekend")]
                value: page.days
                onChosen: days => page.days = days
            }
        }
        RowLayout {
            width: parent.width
            spacing: 6
            PushButton {
                objectName: "setRecurring"
                Layout.preferredWidth: parent.width * 0.64
                enabled: page.phone.administrator && digits.text.length >= 6
                text: qsTr("Set, 08:00–18:00")
                name: qsTr("Set the code, valid from 08:00 to 18:00")
                onClicked: {
                    page.phone.setRecurringCode(digits.text, page.days, 8, 18);
                    digits.clear();
                }
            }
            PushButton {
                objectName: "deleteRecurring"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                enabled: page.phone.administrator
                text: qsTr("Delete")
                name: qsTr("Delete the visitors' code")
                onClicked: page.phone.deleteRecurringCode()
            }
        }
        Words {
            text: qsTr("Bluetooth keys")
            font.weight: Font.DemiBold
        }
        Picker {
            objectName: "otherPhone"
            width: parent.width
            name: qsTr("Other phone")
            values: page.phone.phones
            labels: [qsTr("%1's phone").arg(values[0]), qsTr("%1's phone").arg(values[1]),
                qsTr("%1's phone").arg(values[2])]
            value: page.other
            onChosen: name => page.other = name
        }
        GridLayout {
            width: parent.width
            columns: 3
            columnSpacing: 6
            enabled: page.phone.administrator && page.other !== page.phone.phone
            PushButton {
                objectName: "inviteGuest"
                Layout.fillWidth: true
                text: qsTr("As guest")
                name: qsTr("Invite as a guest: a Bluetooth key")
                onClicked: page.phone.invite(page.other, "")
            }
            PushButton {
                objectName: "inviteUser"
                Layout.fillWidth: true
                text: qsTr("As user")
                name: qsTr("Invite as the phone of the user of this name")
                onClicked: page.phone.invite(page.other, page.other)
            }
            PushButton {
                objectName: "revokePhone"
                Layout.fillWidth: true
                text: qsTr("Revoke")
                name: qsTr("Revoke the key of this phone")
                onClicked: page.phone.revoke(page.other)
            }
        }
    }
}
