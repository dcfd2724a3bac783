// A stranger's radio near the lock: what it hears, and what it does with that.
import QtQuick
import QtQuick.Layouts
import Locktwin

Column {
    id: controls
    required property AirModel air
    spacing: 8

    Words {
        width: parent.width
        text: qsTr("A stranger's radio")
        font.weight: Font.DemiBold
    }
    Words {
        objectName: "attackText"
        width: parent.width
        text: controls.air.attackText
        color: controls.air.flooding ? Theme.bad : Theme.dim
        font.pixelSize: Theme.small
    }
    RowLayout {
        width: parent.width
        spacing: 8
        Words {
            text: qsTr("listens")
        }
        Toggle {
            objectName: "attackerListens"
            name: qsTr("The stranger records what is sent to the lock")
            tone: Theme.bad
            on: controls.air.listening
            onClicked: controls.air.listen(!on)
        }
        Item {
            Layout.fillWidth: true
        }
        Words {
            text: qsTr("relays")
        }
        Toggle {
            objectName: "attackerRelays"
            name: qsTr("The stranger's relays bring far phones near")
            tone: Theme.bad
            on: controls.air.relaying
            onClicked: controls.air.relay(!on)
        }
    }
    GridLayout {
        width: parent.width
        columns: 2
        columnSpacing: 8
        rowSpacing: 8
        PushButton {
            objectName: "attackerReplays"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: controls.air.recorded > 0
            text: qsTr("Replay")
            name: qsTr("Send what was recorded, on a connection of its own")
            onClicked: controls.air.replay(false)
        }
        PushButton {
            objectName: "attackerSlipsIn"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: controls.air.recorded > 0
            text: qsTr("Slip it in")
            name: qsTr("Send what was recorded within the victim's connection")
            onClicked: controls.air.replay(true)
        }
        PushButton {
            objectName: "attackerFloods"
            Layout.fillWidth: true
            Layout.columnSpan: 2
            enabled: !controls.air.flooding
            text: qsTr("Flood the lock for a minute")
            onClicked: controls.air.flood()
        }
    }
}
