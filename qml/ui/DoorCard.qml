// The bolt in its lock body, the bolts and the door from above, and hands at the handles.
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property DoorModel door
    // Beside the phone and an open page there is room for the views from above alone.
    readonly property bool roomy: width >= 440

    ColumnLayout {
        anchors.fill: parent
        spacing: 8
        Flow {
            Layout.fillWidth: true
            spacing: 6
            PushButton {
                objectName: "openOutside"
                text: qsTr("Open from outside")
                name: qsTr("Press the outside handle and open the door")
                onClicked: card.door.openDoor("outside", 60)
            }
            PushButton {
                objectName: "openInside"
                text: qsTr("Open from inside")
                name: qsTr("Press the inside handle and open the door")
                onClicked: card.door.openDoor("inside", 60)
            }
            PushButton {
                objectName: "shutDoor"
                text: qsTr("Shut")
                name: qsTr("Shut the door")
                onClicked: card.door.shutDoor()
            }
        }
        BoltCutaway {
            visible: card.roomy
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 5
            door: card.door
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 4
            columns: card.roomy ? 2 : 1
            columnSpacing: 8
            rowSpacing: 8
            BoltInset {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 2
                Layout.preferredHeight: 2
                door: card.door
            }
            DoorView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                Layout.preferredHeight: 3
                door: card.door
            }
        }
    }
}
