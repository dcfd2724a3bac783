// Choices, switches and tabs in their states.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

GalleryGroup {
    id: group
    title: qsTr("CHOICES")

    GallerySample {
        of: qsTr("one of a few")
        Choice {
            objectName: "galleryChoice"
            name: qsTr("Speed")
            values: [1, 10, 100]
            labels: ["×1", "×10", "×100"]
            value: 10
        }
    }
    GallerySample {
        of: qsTr("none of them")
        Choice {
            objectName: "galleryChoiceNone"
            name: qsTr("Speed")
            values: [1, 10]
            labels: ["×1", "×10"]
            value: 5
        }
    }
    GallerySample {
        of: qsTr("from a list")
        Picker {
            objectName: "galleryPicker"
            width: 130
            name: qsTr("Which lock")
            values: ["front", "garden"]
            labels: values
            value: "front"
        }
    }
    GallerySample {
        of: qsTr("list, disabled")
        Picker {
            objectName: "galleryPickerOff"
            width: 130
            enabled: false
            name: qsTr("Which lock")
            values: ["front"]
            labels: values
            value: "front"
        }
    }
    Repeater {
        model: [
            {"of": qsTr("on"), "on": true}, {"of": qsTr("off"), "on": false},
            {"of": qsTr("on, cannot"), "on": true, "enabled": false},
            {"of": qsTr("off, cannot"), "on": false, "enabled": false},
            {"of": qsTr("on, bad"), "on": true, "bad": true},
            {"of": qsTr("focus"), "on": true, "focused": true}
        ]
        GallerySample {
            id: toggled
            required property var modelData
            required property int index
            of: modelData.of
            focused: modelData.focused ?? false
            Toggle {
                objectName: "galleryToggle_" + toggled.index
                name: toggled.modelData.of
                on: toggled.modelData.on
                enabled: toggled.modelData.enabled ?? true
                tone: toggled.modelData.bad ? Theme.bad : Theme.accent
            }
        }
    }
    Repeater {
        model: [
            {"of": qsTr("tab"), "checked": false}, {"of": qsTr("open"), "checked": true},
            {"of": qsTr("with a number"), "checked": false, "badge": 3}
        ]
        GallerySample {
            id: tab
            required property var modelData
            required property int index
            of: modelData.of
            RailButton {
                objectName: "galleryTab_" + tab.index
                text: qsTr("Faults")
                drawing: "alarm"
                checked: tab.modelData.checked
                badge: tab.modelData.badge ?? 0
            }
        }
    }
}
