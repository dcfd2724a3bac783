// Camera with its ring and infrared lights, palm module with its red ring, fingerprint reader: what
// of them glows, and where a face, a palm or a finger can be dropped.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: stack
    required property FrontPanelModel panel
    required property real u // pixels per unit of the drawing
    property bool alarm: false // the siren sounds

    Repeater { // infrared lights beside the camera, while it looks
        model: [44, 164]
        Glowing {
            required property int modelData
            x: (modelData - 12) * stack.u
            y: (74 - 12) * stack.u
            width: 24 * stack.u
            height: width
            source: "glow"
            lit: stack.panel.infrared ? 0.8 : 0
        }
    }
    Glowing {
        objectName: "cameraRing"
        x: (104 - 80) * stack.u
        y: (74 - 80) * stack.u
        width: 160 * stack.u
        height: width
        source: "ring_camera"
        tints: stack.alarm ? ({
                "tone": "#ff5348",
                "core": "#ffe1de",
                "glow": "#ff5348"
            }) : ({})
        lit: stack.alarm ? 1 : stack.panel.cameraRing
        wakes: 240
        sleeps: 600
        Accessible.role: Accessible.Indicator
        Accessible.name: lit > 0 ? qsTr("Camera: its ring is lit")
                                 : qsTr("Camera: its ring is dark")
    }
    Glowing {
        objectName: "redLight"
        x: (104 - 72) * stack.u
        y: (172 - 72) * stack.u
        width: 144 * stack.u
        height: width
        source: "ring_palm"
        lit: stack.panel.redLight ? 1 : 0
        Accessible.role: Accessible.Indicator
        Accessible.name: stack.panel.redLight ? qsTr("Palm reader: red light is on")
                                              : qsTr("Palm reader: red light is off")
    }
    Glowing {
        objectName: "fingerRing"
        x: (104 - 58) * stack.u
        y: (568 - 58) * stack.u
        width: 116 * stack.u
        height: width
        source: "ring_finger"
        lit: stack.panel.fingerRing
        Accessible.role: Accessible.Indicator
        Accessible.name: lit > 0 ? qsTr("Fingerprint reader: its ring is lit")
                                 : qsTr("Fingerprint reader: its ring is dark")
    }
    SensorTarget {
        kind: "face"
        x: (104 - 40) * stack.u
        y: (74 - 40) * stack.u
        width: 80 * stack.u
        height: width
    }
    SensorTarget {
        kind: "palm"
        x: (104 - 36) * stack.u
        y: (172 - 36) * stack.u
        width: 72 * stack.u
        height: width
    }
    SensorTarget {
        kind: "finger"
        x: (104 - 34) * stack.u
        y: (568 - 34) * stack.u
        width: 68 * stack.u
        height: width
    }
}
