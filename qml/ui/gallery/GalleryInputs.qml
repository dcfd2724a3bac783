// Lines to type into and sliders in their states.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

GalleryGroup {
    title: qsTr("INPUTS")

    GallerySample {
        of: qsTr("empty")
        Entry {
            objectName: "galleryEntry"
            width: 130
            placeholderText: qsTr("Search")
        }
    }
    GallerySample {
        of: qsTr("with text")
        Entry {
            objectName: "galleryEntryText"
            width: 130
            name: qsTr("Search")
            text: "bolt"
        }
    }
    GallerySample {
        of: qsTr("disabled")
        Entry {
            objectName: "galleryEntryOff"
            width: 130
            enabled: false
            opacity: 0.4
            name: qsTr("Search")
            text: "bolt"
        }
    }
    Repeater {
        model: [0, 0.4, 1]
        GallerySample {
            id: slid
            required property real modelData
            required property int index
            of: qsTr("slider at %1%").arg(modelData * 100)
            Level {
                objectName: "galleryLevel_" + slid.index
                width: 150
                value: slid.modelData
                tone: slid.index === 1 ? Theme.bad : Theme.accent
                Accessible.name: slid.of
            }
        }
    }
    GallerySample {
        of: qsTr("a condition")
        Setting {
            control: "gallerySetting"
            width: 240
            title: qsTr("Temperature")
            valueText: "21 °C"
            bothWays: true
            from: -20
            to: 60
            value: 21
        }
    }
}
