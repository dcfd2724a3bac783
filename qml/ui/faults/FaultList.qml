// All faults of the catalogue, by part, to be searched and switched.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: page
    required property FaultListModel faults
    spacing: 8

    RowLayout {
        spacing: 8
        Entry {
            objectName: "faultSearch"
            Layout.fillWidth: true
            placeholderText: qsTr("Search")
            name: qsTr("Search the faults")
            onTextEdited: page.faults.search = text
        }
        PushButton {
            objectName: "cureAll"
            enabled: page.faults.standing > 0
            text: qsTr("Clear all")
            onClicked: page.faults.cureAll()
        }
    }
    Words {
        Layout.fillWidth: true
        objectName: "faultsStanding"
        text: page.faults.count > 0 ? page.faults.standingText : qsTr("No fault has these words.")
        color: page.faults.standing > 0 ? Theme.warning : Theme.dim
        font.pixelSize: Theme.small
    }
    ControlList {
        id: list
        objectName: "faultList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: page.faults
        name: qsTr("Faults")
        delegate: FaultRow {
            width: list.width - 10
            faults: page.faults
        }
    }
}
