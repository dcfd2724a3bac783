// How a palm is held before its module.
import QtQuick
import QtQuick.Layouts
import Locktwin

Column {
    id: manner
    required property string report
    property real distance: 0 // 0: as suits the hand
    property real tilt: 0
    property real cover: 0
    property string hand: "right"
    spacing: 1

    Fact {
        width: parent.width
        name: qsTr("Palm reader")
        value: manner.report
    }
    Setting {
        width: parent.width
        control: "palmDistance"
        title: qsTr("Distance of the next try")
        valueText: value > 0 ? qsTr("%1 cm").arg(value) : qsTr("as suits the hand")
        from: 0
        to: 50
        stepSize: 1
        value: manner.distance
        onMoved: value => manner.distance = value
    }
    Setting {
        width: parent.width
        control: "palmTilt"
        title: qsTr("Tilted")
        valueText: qsTr("%1°").arg(value)
        from: 0
        to: 90
        stepSize: 5
        value: manner.tilt
        onMoved: value => manner.tilt = value
    }
    Setting {
        width: parent.width
        control: "palmCover"
        title: qsTr("Covered (sleeve, glove)")
        valueText: qsTr("%1%").arg(value)
        from: 0
        to: 100
        stepSize: 5
        value: manner.cover
        onMoved: value => manner.cover = value
    }
    RowLayout {
        width: parent.width
        Words {
            Layout.fillWidth: true
            text: qsTr("Hand")
        }
        Choice {
            objectName: "palmHand"
            name: qsTr("Hand")
            values: ["left", "right"]
            labels: [qsTr("left"), qsTr("right")]
            value: manner.hand
            onChosen: hand => manner.hand = hand
        }
    }
}
