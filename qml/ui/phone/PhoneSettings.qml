// The settings of the lock, as it has told the app.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: page
    required property PhoneModel phone
    spacing: 6

    Words {
        visible: page.phone.lists.settings.length === 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        horizontalAlignment: Text.AlignHCenter
        text: page.phone.administrator ? qsTr("The lock has not told its settings yet.")
                                       : qsTr("Settings are for an administrator's phone.")
        color: Theme.dim
        wrapMode: Text.WordWrap
    }
    ControlList {
        ground: Theme.phone
        id: list
        objectName: "phoneSettings"
        visible: page.phone.lists.settings.length > 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: page.phone.lists.settings
        name: qsTr("Settings")
        delegate: PhoneSettingRow {
            required property var modelData
            width: list.width - 8
            name: modelData.name
            title: modelData.title
            value: modelData.value
            lowest: modelData.lowest
            highest: modelData.highest
            onWished: value => page.phone.setSetting(name, value)
        }
    }
    Words {
        visible: zone.visible
        text: qsTr("Time zone of the house")
        color: Theme.dim
        font.pixelSize: Theme.small
    }
    Picker {
        id: zone
        objectName: "phoneZone"
        visible: page.phone.administrator
        Layout.fillWidth: true
        name: qsTr("Time zone of the house")
        labels: page.phone.home.zones
        values: labels.map((label, index) => index)
        value: page.phone.home.zone
        other: page.phone.home.zoneText
        onChosen: value => page.phone.setZone(value)
    }
    PushButton {
        objectName: "phoneClock"
        Layout.fillWidth: true
        enabled: page.phone.administrator
        text: qsTr("Set the lock's clock")
        onClicked: page.phone.setClock()
    }
}
