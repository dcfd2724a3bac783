// The cards of the page one begins with: as they are, under the pointer, and where the keyboard is.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

GalleryGroup {
    id: group
    required property DoorModel door
    readonly property var standings: ["rest", "pointer", "keyboard"]
    readonly property real each: (width - 28 - 24) / 3
    title: qsTr("WAYS TO BEGIN")

    Repeater {
        model: group.standings
        StartCard {
            required property string modelData
            objectName: "state_start_" + modelData
            width: group.each
            height: 144
            drawing: "walk"
            shortcut: "P"
            text: qsTr("Play freely")
            about: qsTr("A locked front door, with a family that it knows.")
            lit: modelData === "pointer"
            ringed: modelData === "keyboard"
        }
    }
    Repeater {
        model: group.standings
        Hanging {
            required property string modelData
            objectName: "state_hanging_" + modelData
            width: group.each
            door: group.door
            side: "right"
            swing: "inward"
            text: qsTr("opens right, inward")
            lit: modelData === "pointer"
            ringed: modelData === "keyboard"
        }
    }
}
