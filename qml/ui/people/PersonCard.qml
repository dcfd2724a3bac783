// One person, with a face, a palm and a finger to show, and the way past the door.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: card
    required property string person
    required property string kind
    signal shown(string what)
    readonly property var about: ({
            "adult": qsTr("Adult"),
            "child": qsTr("Child"),
            "shallow": qsTr("Worn fingers"),
            "stranger": qsTr("Stranger")
        })
    readonly property var sayings: ({
            "face": qsTr("Show %1's face to the camera"),
            "palm": qsTr("Show %1's palm to the palm reader"),
            "finger": qsTr("Lay %1's finger on the reader"),
            "walk": qsTr("%1 walks past the door")
        })
    implicitHeight: Theme.u(36)
    radius: 10
    color: Theme.well
    border.color: Theme.line

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 6
        spacing: 5
        Face {
            Layout.preferredWidth: Theme.u(32)
            Layout.preferredHeight: Theme.u(32)
            who: card.person
        }
        Column {
            Layout.fillWidth: true
            Layout.leftMargin: 4
            Layout.bottomMargin: 2 // most of what is below a line is empty
            spacing: -4 // the two lines are as tall as the card, and must not touch its edge
            Words {
                width: parent.width
                text: card.person
                font.weight: Font.DemiBold
            }
            Words {
                width: parent.width
                text: card.about[card.kind]
                color: Theme.dim
                font.pixelSize: Theme.small
            }
        }
        Repeater {
            model: ["face", "palm", "finger", "walk"]
            PersonChip {
                required property string modelData
                objectName: "show_" + modelData + "_" + card.person
                kind: modelData
                spoken: card.sayings[modelData].arg(card.person)
                onShown: card.shown(kind)
            }
        }
    }
}
