// What only tells: numbers, labels, facts, hints.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

GalleryGroup {
    id: group
    title: qsTr("SIGNS")

    Repeater {
        model: ["text", "accent", "good", "warning", "bad", "violet"]
        GallerySample {
            id: tagged
            required property string modelData
            of: modelData
            Tag {
                text: "12.4 mm"
                tone: Theme.tone(tagged.modelData)
            }
        }
    }
    Repeater {
        model: [1, 12, 120]
        GallerySample {
            id: counted
            required property int modelData
            of: qsTr("how many")
            Badge {
                count: counted.modelData
            }
        }
    }
    GallerySample {
        of: qsTr("a fact")
        Fact {
            width: 160
            name: qsTr("Bolt")
            value: "22.0 mm"
        }
    }
    Repeater {
        model: [Theme.small, Theme.body, Theme.title, 19, 28]
        GallerySample {
            id: written
            required property int modelData
            of: modelData + " px"
            Words {
                text: "Locked 上鎖"
                font.pixelSize: written.modelData
            }
        }
    }
}
