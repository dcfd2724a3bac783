// What can go wrong: each control changes a part, the symptom follows from the physics.
import QtQuick
import QtQuick.Layouts
import Locktwin

Item {
    id: page
    required property FaultModel faults
    required property DoorModel door

    Column { // not a layout: those overlook the height of wrapped text in a page not yet shown
        width: parent.width
        spacing: 12

        Words {
            width: parent.width
            text: qsTr("Warped door")
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }
        Words {
            width: parent.width
            wrapMode: Text.WordWrap
            lineHeight: 1.2
            color: Theme.dim
            text: qsTr("The lock edge stands off at the dead bolt, so the strike presses on it "
                + "from the side. Warp the door, lock it, and watch the load, the current "
                + "and what the lock says.")
        }
        RowLayout {
            width: parent.width
            spacing: 10
            Level {
                objectName: "warpSlider"
                Layout.fillWidth: true
                to: page.faults.largestWarpMm
                stepSize: 0.5
                value: page.faults.warpMm
                tone: page.faults.warpMm > 0 ? Theme.bad : Theme.accent
                onMoved: page.faults.warpDoor(value)
                Accessible.name: qsTr("Warp of the door")
            }
            Words {
                objectName: "warpText"
                Layout.preferredWidth: 64
                horizontalAlignment: Text.AlignRight
                text: page.faults.warpText
                font.weight: Font.DemiBold
            }
        }
        PushButton {
            objectName: "straightenDoor"
            width: parent.width
            enabled: page.faults.warpMm > 0
            text: qsTr("Straighten the door")
            onClicked: page.faults.straightenDoor()
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        Fact {
            width: parent.width
            name: qsTr("Load across the dead bolt")
            value: page.door.loadText
        }
        Fact {
            width: parent.width
            name: qsTr("Dead bolt")
            value: page.door.travelText
        }
    }
}
