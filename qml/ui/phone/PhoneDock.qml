// The phones of the household, one of them in the hand: which one, where, what is switched on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: dock
    required property PhoneModel phone
    required property PeopleModel people
    required property StageModel visitor
    property bool compact: false // where it is, is then shown when it is asked for
    property bool plain: false // for an audience: the phone alone
    property bool placing: false
    readonly property real tallest: height - 2 * padding - (plain ? 0 : controls.height + 6)
    padding: 10
    objectName: "phoneDock"

    Column {
        id: controls
        visible: !dock.plain
        width: parent.width
        spacing: 6
        RowLayout {
            width: parent.width
            spacing: 6
            Picker {
                objectName: "whichPhone"
                Layout.fillWidth: true
                name: qsTr("Which phone")
                values: dock.phone.phones
                labels: dock.compact ? dock.phone.phones : dock.phone.labels
                value: dock.phone.phone
                onChosen: phone => dock.phone.phone = phone
            }
            PhoneSwitch {
                objectName: "phoneBluetooth"
                drawing: "bluetooth"
                name: qsTr("Bluetooth of the phone")
                checked: dock.phone.device.bluetooth
                onSwitched: on => dock.phone.device.switchPart("bluetooth", on)
            }
            PhoneSwitch {
                objectName: "phoneInternet"
                drawing: "wifi"
                name: qsTr("Internet of the phone")
                checked: dock.phone.device.internet
                onSwitched: on => dock.phone.device.switchPart("internet", on)
            }
            PushButton {
                objectName: "phonePlace"
                visible: dock.compact
                drawing: "walk"
                name: qsTr("Where the phone is")
                onClicked: dock.placing = !dock.placing
            }
        }
        PhonePlace {
            visible: !dock.compact || dock.placing
            width: parent.width
            phone: dock.phone
        }
    }
    PhoneBody {
        anchors.horizontalCenter: parent.horizontalCenter
        // Whole: a frame at a broken place loses one of its lines.
        y: Math.round(parent.height - height - Math.max(0, dock.tallest - height) / 2)
        height: Math.floor(Math.min(dock.tallest, parent.width * 19.5 / 9))
        width: Math.floor(Math.min(parent.width, Math.max(240, height * 9 / 19.5)))
        phone: dock.phone
        people: dock.people
        visitor: dock.visitor
    }
}
