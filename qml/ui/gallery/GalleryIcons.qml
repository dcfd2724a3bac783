// All drawings by name.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

GalleryGroup {
    id: group
    title: qsTr("DRAWINGS")
    Icon {
        id: all
        visible: false
    }
    Repeater {
        model: Object.keys(all.drawings)
        GallerySample {
            id: drawn
            required property string modelData
            of: modelData
            Icon {
                name: drawn.modelData
                size: 24
            }
        }
    }
}
