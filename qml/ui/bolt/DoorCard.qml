// The bolt in its lock body, the bolts and the door from above, and hands at the handles.
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property DoorModel door
    property bool plain: false // for an audience: no hands
    readonly property bool roomy: width >= 420 // for both views from above
    readonly property bool tall: roomy && height > inner * 104 / 138 + 560 // one above the other
    readonly property real inner: width - 2 * padding
    property string above: "door" // of the two, what is shown while there is room for one
    // An audience cannot choose, and is told of a bolt beside its pocket: it sees that.
    readonly property string sees: plain && door.offText !== "" ? "bolts" : above
    padding: roomy ? Theme.padding : 10

    ColumnLayout {
        anchors.fill: parent
        spacing: 8
        Flow {
            visible: !card.plain
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
                enabled: !card.door.shut
                text: qsTr("Shut")
                name: qsTr("Shut the door")
                onClicked: card.door.shutDoor()
            }
            Choice {
                objectName: "fromAbove"
                visible: !card.roomy
                name: qsTr("What is seen from above")
                values: ["door", "bolts"]
                labels: [qsTr("door"), qsTr("bolts")]
                value: card.above
                onChosen: view => card.above = view
            }
        }
        BoltCutaway {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: card.inner * 104 / 138
            Layout.maximumHeight: card.tall ? card.inner * 104 / 138
                : Math.max(card.inner * 104 / 138, card.height * 0.56)
            door: card.door
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: card.inner * 0.55
            Layout.minimumHeight: 150
            columns: card.tall ? 1 : 2
            rowSpacing: 8
            columnSpacing: 8
            BoltInset {
                id: bolts
                visible: card.roomy || card.sees === "bolts"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: 1
                door: card.door
            }
            DoorView {
                visible: card.roomy || card.sees === "door"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: 1
                door: card.door
                tells: !bolts.visible // what the bolts from above tell
            }
        }
    }
}
