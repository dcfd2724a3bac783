// The outside of the lock as the product looks, drawn 208 by 784 units of `u` pixels; the lever
// sticks out to the hinge side. Not scaled: the software renderer would blur and step the edges.
import QtQuick
import Locktwin

Item {
    id: face
    required property FrontPanelModel panel
    required property DoorModel door
    required property KeyModel key
    property bool alarm: false
    property bool mirrored: false // the hinges are on the right
    property real u: 1
    // Of what points it out: its corners, and how far the handle sticks out on each side.
    readonly property real radius: 46 * u
    readonly property real reachLeft: mirrored ? 0 : 54 * u
    readonly property real reachRight: mirrored ? 54 * u : 0

    function useKey(): void {
        keyhole.use();
    }
    implicitWidth: 208 * u
    implicitHeight: 784 * u

    ArtItem {
        x: -20 * face.u
        y: -16 * face.u
        width: 268 * face.u
        height: 844 * face.u
        source: "lock"
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Front panel, with camera, palm reader, keypad, fingerprint reader "
                              + "and Type-C port")
    }
    SensorStack {
        anchors.fill: parent
        panel: face.panel
        alarm: face.alarm
        u: face.u
    }
    Keypad {
        objectName: "keypad"
        anchors.fill: parent
        panel: face.panel
        u: face.u
    }
    LeverHandle {
        x: (face.mirrored ? 104 - 33 : 104 - 158) * face.u
        y: (642 - 33) * face.u
        width: 191 * face.u
        height: 66 * face.u
        mirrored: face.mirrored
        door: face.door
    }
    Keyhole {
        id: keyhole
        x: (104 - 20) * face.u
        y: 688 * face.u
        width: 40 * face.u
        height: 56 * face.u
        key: face.key
        u: face.u * 0.95
    }
}
