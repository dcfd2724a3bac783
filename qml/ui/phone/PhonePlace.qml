// Where the phone in the hand is: on which side of the door, and how far.
import QtQuick
import QtQuick.Layouts
import Locktwin

RowLayout {
    id: place
    required property PhoneModel phone
    spacing: 4
    Choice {
        objectName: "phoneWhere"
        implicitHeight: Theme.u(30)
        name: qsTr("Where the phone is")
        values: ["inside", "outside"]
        labels: [qsTr("inside"), qsTr("outside")]
        value: place.phone.device.where
        onChosen: where => place.phone.device.place(place.phone.device.distanceM, where)
    }
    Level {
        objectName: "phoneDistance"
        Layout.fillWidth: true
        Accessible.name: qsTr("Distance to the lock")
        from: -1
        to: 2
        stepSize: 0.05
        value: Math.log10(place.phone.device.distanceM)
        onMoved: place.phone.device.place(Math.pow(10, value), place.phone.device.where)
    }
    Words {
        Layout.preferredWidth: Theme.u(38)
        horizontalAlignment: Text.AlignRight
        text: qsTr("%1 m").arg(place.phone.device.distanceM.toPrecision(2) * 1)
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
    PushButton {
        objectName: "phoneRestart"
        drawing: "restart"
        name: qsTr("Restart the phone")
        onClicked: place.phone.device.restart()
    }
}
