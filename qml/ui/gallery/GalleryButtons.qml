// Buttons in their states.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

GalleryGroup {
    id: group
    title: qsTr("BUTTONS")
    readonly property var kinds: [
        {"of": qsTr("plain")},
        {"of": qsTr("strong"), "strong": true},
        {"of": qsTr("flat"), "flat": true},
        {"of": qsTr("pressed"), "down": true},
        {"of": qsTr("pressed, strong"), "strong": true, "down": true},
        {"of": qsTr("disabled"), "enabled": false},
        {"of": qsTr("disabled, strong"), "strong": true, "enabled": false},
        {"of": qsTr("focus"), "focused": true}
    ]
    Repeater {
        model: group.kinds
        GallerySample {
            id: worded
            required property var modelData
            required property int index
            of: modelData.of
            focused: modelData.focused ?? false
            PushButton {
                objectName: "galleryButton_" + worded.index
                drawing: "door"
                text: qsTr("Open")
                strong: worded.modelData.strong ?? false
                flat: worded.modelData.flat ?? false
                down: worded.modelData.down ?? false
                enabled: worded.modelData.enabled ?? true
            }
        }
    }
    Repeater {
        model: group.kinds
        GallerySample {
            id: drawn
            required property var modelData
            required property int index
            of: modelData.of
            focused: modelData.focused ?? false
            PushButton {
                objectName: "galleryDrawing_" + drawn.index
                drawing: "play"
                name: qsTr("Run")
                strong: drawn.modelData.strong ?? false
                flat: drawn.modelData.flat ?? false
                down: drawn.modelData.down ?? false
                enabled: drawn.modelData.enabled ?? true
            }
        }
    }
}
