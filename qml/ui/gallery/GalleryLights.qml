// The lights of the front panel, from dark to lit, as the firmware can have them.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

GalleryGroup {
    id: group
    title: qsTr("LIGHTS OF THE PANEL")
    readonly property var lights: [
        {"of": qsTr("key"), "source": "key_light", "size": 60},
        {"of": "✓", "source": "key_light", "size": 60, "tints": {"glow": "#5be08a"}},
        {"of": qsTr("camera"), "source": "ring_camera", "size": 96},
        {"of": qsTr("camera, alarm"), "source": "ring_camera", "size": 96,
            "tints": {"tone": "#ff5348", "core": "#ffe1de", "glow": "#ff5348"}},
        {"of": qsTr("palm"), "source": "ring_palm", "size": 96},
        {"of": qsTr("finger"), "source": "ring_finger", "size": 80}
    ]
    Repeater {
        model: group.lights
        Row {
            id: row
            required property var modelData
            spacing: 2
            Repeater {
                model: [0, 0.35, 1]
                GallerySample {
                    id: sample
                    required property real modelData
                    of: modelData === 0 ? row.modelData.of : modelData * 100 + "%"
                    Rectangle {
                        width: row.modelData.size
                        height: width
                        radius: 8
                        color: "#0c0f14"
                        Glowing {
                            anchors.fill: parent
                            source: row.modelData.source
                            tints: row.modelData.tints ?? ({})
                            lit: sample.modelData
                        }
                    }
                }
            }
        }
    }
}
