// The colours by their names, as text on the grounds on which they stand.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

GalleryGroup {
    id: group
    title: qsTr("COLOURS")
    readonly property var tones: [
        ["text", Theme.text], ["dim", Theme.dim], ["faint", Theme.faint], ["accent", Theme.accent],
        ["good", Theme.good], ["warning", Theme.warning], ["bad", Theme.bad],
        ["violet", Theme.violet]
    ]
    readonly property var grounds: [
        ["window", Theme.window], ["card", Theme.card], ["well", Theme.well],
        ["raised", Theme.raised], ["hover", Theme.hover]
    ]
    Repeater {
        model: group.grounds
        Rectangle {
            id: ground
            required property var modelData
            width: (group.width - 28 - 4 * 12) / 5
            height: tones.height + 16
            radius: 8
            color: modelData[1]
            border.color: Theme.edge
            Column {
                id: tones
                x: 10
                y: 8
                Words {
                    text: ground.modelData[0]
                    font.weight: Font.Bold
                }
                Repeater {
                    model: group.tones
                    Words {
                        required property var modelData
                        text: modelData[0]
                        color: modelData[1]
                        font.pixelSize: Theme.small
                    }
                }
            }
        }
    }
    Repeater {
        model: Theme.traces
        Rectangle {
            required property color modelData
            width: 40
            height: 4
            color: modelData
        }
    }
}
