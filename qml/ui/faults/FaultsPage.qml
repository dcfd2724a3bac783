// What can go wrong: each control changes a part or the house; the symptom follows from physics.
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: page
    required property FaultListModel faults
    required property HouseModel house
    required property AirModel air
    required property PhoneModel phone
    property string shown: "parts"
    objectName: "faultsPage"
    spacing: 10

    Choice {
        objectName: "faultsOf"
        Layout.alignment: Qt.AlignHCenter
        name: qsTr("What can go wrong")
        values: ["trouble", "parts", "house", "air"]
        labels: [qsTr("Trouble"), qsTr("Parts"), qsTr("House"), qsTr("Radio")]
        value: page.shown
        onChosen: value => page.shown = value
    }
    TroubleList {
        visible: page.shown === "trouble"
        Layout.fillWidth: true
        Layout.fillHeight: true
        troubles: page.faults.troubles
    }
    FaultList {
        visible: page.shown === "parts"
        Layout.fillWidth: true
        Layout.fillHeight: true
        faults: page.faults
    }
    HouseList {
        visible: page.shown === "house"
        Layout.fillWidth: true
        Layout.fillHeight: true
        house: page.house
    }
    AirList {
        visible: page.shown === "air"
        Layout.fillWidth: true
        Layout.fillHeight: true
        house: page.house
        air: page.air
        phone: page.phone
    }
}
