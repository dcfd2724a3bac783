// What is in the air around the lock: Wi-Fi and cloud, accessories, a stranger's radio.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Item {
    id: page
    required property HouseModel house
    required property AirModel air
    required property PhoneModel phone

    Column { // not a layout: those overlook the height of wrapped text in a page not yet shown
        width: parent.width
        spacing: 9
        RowLayout {
            width: parent.width
            Words {
                Layout.fillWidth: true
                text: qsTr("House Wi-Fi")
            }
            Choice {
                objectName: "wifi"
                name: qsTr("Wi-Fi of the house")
                values: ["on", "unsteady", "off"]
                labels: [qsTr("on"), qsTr("unsteady"), qsTr("off")]
                value: page.house.wifiState
                onChosen: state => page.house.setWifi(state, page.house.wifiDbm)
            }
        }
        Setting {
            width: parent.width
            control: "wifiSlider"
            title: qsTr("Its strength at the lock")
            valueText: page.house.wifiText
            from: -100
            to: -20
            stepSize: 1
            value: page.house.wifiDbm
            onMoved: dbm => page.house.setWifi(page.house.wifiState, dbm)
        }
        RowLayout {
            width: parent.width
            Words {
                Layout.fillWidth: true
                text: qsTr("The cloud answers")
            }
            Toggle {
                objectName: "cloud"
                name: qsTr("The cloud between lock and phones")
                on: page.air.cloudUp
                onClicked: page.air.setCloud(!on)
            }
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        Words {
            width: parent.width
            text: qsTr("Accessories, added by %1's phone").arg(page.phone.phone)
            font.weight: Font.DemiBold
        }
        RowLayout {
            width: parent.width
            spacing: 8
            enabled: page.phone.administrator
            PushButton {
                objectName: "addSensor"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Door sensor")
                name: qsTr("Add a door sensor")
                onClicked: page.air.addAccessory(page.phone.phone, "door_sensor")
            }
            PushButton {
                objectName: "addRemote"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Remote control")
                name: qsTr("Add a remote control")
                onClicked: page.air.addAccessory(page.phone.phone, "remote_control")
            }
        }
        Words {
            objectName: "accessoryAdvice"
            visible: !page.phone.administrator
            width: parent.width
            text: qsTr("An administrator's phone adds them: pair one first.")
            color: Theme.dim
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        Repeater {
            model: page.air.accessories
            RowLayout {
                id: row
                required property var modelData
                width: parent?.width ?? 0
                spacing: 6
                Words {
                    Layout.fillWidth: true
                    text: row.modelData.added ? row.modelData.title
                                              : qsTr("%1, not added").arg(row.modelData.title)
                    color: row.modelData.added ? Theme.text : Theme.dim
                }
                PushButton {
                    objectName: "press_" + row.modelData.name
                    visible: row.modelData.kind === "remote_control"
                    implicitHeight: Theme.u(28)
                    text: qsTr("Press")
                    name: qsTr("Press %1").arg(row.modelData.title)
                    onClicked: page.air.pressRemote(row.modelData.name)
                }
                PushButton {
                    objectName: "remove_" + row.modelData.name
                    implicitHeight: Theme.u(28)
                    enabled: row.modelData.added
                    text: qsTr("Remove")
                    name: qsTr("Remove %1").arg(row.modelData.title)
                    onClicked: page.air.removeAccessory(page.phone.phone, row.modelData.name)
                }
            }
        }
        Repeater { // unlocking this one then unlocks the other
            model: page.air.otherLocks
            RowLayout {
                id: linked
                required property string modelData
                width: parent?.width ?? 0
                spacing: 6
                enabled: page.phone.administrator
                PushButton {
                    objectName: "link_" + linked.modelData
                    Layout.fillWidth: true
                    text: qsTr("Link with %1").arg(linked.modelData)
                    name: qsTr("Unlock %1 with this lock").arg(linked.modelData)
                    onClicked: page.air.linkLocks(page.phone.phone, linked.modelData)
                }
                PushButton {
                    objectName: "unlink_" + linked.modelData
                    text: qsTr("Unlink")
                    name: qsTr("Unlink from %1").arg(linked.modelData)
                    onClicked: page.air.unlinkLocks(page.phone.phone, linked.modelData)
                }
            }
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        StrangerControls {
            width: parent.width
            air: page.air
        }
    }
}
