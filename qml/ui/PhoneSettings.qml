// The settings of the lock, as it has told the app.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: page
    required property PhoneModel phone
    spacing: 6

    Words {
        visible: list.count === 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        horizontalAlignment: Text.AlignHCenter
        text: page.phone.administrator ? qsTr("The lock has not told its settings yet.")
                                       : qsTr("Settings are for an administrator's phone.")
        color: Theme.dim
        wrapMode: Text.WordWrap
    }
    ListView {
        id: list
        objectName: "phoneSettings"
        visible: count > 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        cacheBuffer: 5000 // all rows stay: Tab reaches each of them
        model: page.phone.settings
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Settings")
        ScrollBar.vertical: ScrollBar {}
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
    PushButton {
        objectName: "phoneClock"
        Layout.fillWidth: true
        enabled: page.phone.administrator
        text: qsTr("Set the lock's clock")
        onClicked: page.phone.setClock()
    }
}
