// Every control as it is, under the pointer, and where the keyboard is: one below the other.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

GalleryGroup {
    id: group
    title: qsTr("AT REST, UNDER THE POINTER, WITH THE KEYBOARD")

    Repeater {
        model: ["rest", "pointer", "keyboard"]
        Flow {
            id: line
            required property string modelData
            readonly property bool lit: modelData === "pointer"
            readonly property bool ringed: modelData === "keyboard"
            function named(control: string): string {
                return "state_" + control + "_" + modelData;
            }
            width: group.width - 28
            spacing: 12
            bottomPadding: 6
            PushButton {
                objectName: line.named("button")
                text: qsTr("Open")
                lit: line.lit
                ringed: line.ringed
            }
            PushButton {
                objectName: line.named("flat")
                flat: true
                drawing: "play"
                name: qsTr("Run")
                lit: line.lit
                ringed: line.ringed
            }
            Toggle {
                objectName: line.named("toggle")
                name: qsTr("on")
                on: true
                lit: line.lit
                ringed: line.ringed
            }
            Toggle {
                objectName: line.named("toggleOff")
                name: qsTr("off")
                lit: line.lit
                ringed: line.ringed
            }
            Choice {
                objectName: line.named("choice")
                name: qsTr("Speed")
                values: [1, 10]
                labels: ["×1", "×10"]
                value: 10
                lit: line.lit ? 0 : -1
                ringed: line.ringed ? 0 : -1
            }
            Picker {
                objectName: line.named("picker")
                width: 96
                name: qsTr("Which lock")
                values: ["front"]
                labels: values
                value: "front"
                lit: line.lit
                ringed: line.ringed
            }
            Entry {
                objectName: line.named("entry")
                width: 96
                placeholderText: qsTr("Search")
                lit: line.lit
                ringed: line.ringed
            }
            Level {
                objectName: line.named("level")
                width: 96
                value: 0.4
                Accessible.name: qsTr("Temperature")
                lit: line.lit
                ringed: line.ringed
            }
            GalleryPlaces {
                lit: line.lit
                ringed: line.ringed
                standing: line.modelData
            }
        }
    }
}
