// The door from above with its magnified bolts, and truth beside report.
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property DoorModel door
    title: qsTr("Door from above")
    tools: [
        PushButton {
            objectName: "openOutside"
            text: qsTr("Open from outside")
            name: qsTr("Press the outside handle and open the door")
            onClicked: card.door.openDoor("outside", 60)
        },
        PushButton {
            objectName: "openInside"
            text: qsTr("Open from inside")
            name: qsTr("Press the inside handle and open the door")
            onClicked: card.door.openDoor("inside", 60)
        },
        PushButton {
            objectName: "shutDoor"
            text: qsTr("Shut")
            name: qsTr("Shut the door")
            onClicked: card.door.shutDoor()
        }
    ]

    ColumnLayout {
        anchors.fill: parent
        spacing: 10
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            DoorView {
                anchors.fill: parent
                door: card.door
            }
            BoltInset {
                anchors.right: parent.right
                anchors.top: parent.top
                width: Math.min(parent.width * 0.36, (parent.height - 80) * 1.7)
                height: width * 0.64
                door: card.door
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.line
        }
        TruthStrip {
            Layout.fillWidth: true
            door: card.door
        }
    }
}
