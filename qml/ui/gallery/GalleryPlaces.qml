// Of the controls, those that have a place of their own in the window, in one state.
import QtQuick
import Locktwin

Row {
    id: places
    required property bool lit
    required property bool ringed
    required property string standing // for the names
    spacing: 12

    RailButton {
        objectName: "state_rail_" + places.standing
        text: qsTr("Faults")
        drawing: "alarm"
        lit: places.lit
        ringed: places.ringed
    }
    PhoneTab {
        objectName: "state_phoneTab_" + places.standing
        drawing: "gear"
        name: qsTr("Settings")
        lit: places.lit
        ringed: places.ringed
    }
    PhoneSwitch {
        objectName: "state_phoneSwitch_" + places.standing
        drawing: "wifi"
        name: qsTr("Internet of the phone")
        lit: places.lit
        ringed: places.ringed
    }
    Rectangle { // it stands over a drawing
        width: 40
        height: 40
        color: "#5c6672"
        StageButton {
            objectName: "state_stage_" + places.standing
            anchors.centerIn: parent
            drawing: "door"
            name: qsTr("Open")
            lit: places.lit
            ringed: places.ringed
        }
    }
    PersonChip {
        objectName: "state_person_" + places.standing
        kind: "palm"
        spoken: qsTr("a palm")
        lit: places.lit
        ringed: places.ringed
    }
}
