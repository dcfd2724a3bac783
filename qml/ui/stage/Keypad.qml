// The glass keypad: digits, ↶, ✓, home, bell and the low-battery light. Laid out in units of the
// lock's drawing, from its upper left corner.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: keypad
    required property FrontPanelModel panel
    required property real u // pixels per unit of the drawing
    // In rows of three; what has a drawing is spoken by a word of its own.
    readonly property var keys: [["1", 1], ["2", 2], ["3", 3], ["4", 4], ["5", 5], ["6", 6],
        ["7", 7], ["8", 8], ["9", 9], ["back", 10, qsTr("Back")], ["0", 0],
        ["confirm", 11, qsTr("Confirm")], ["home", 12, qsTr("Away mode")],
        ["bell", 13, qsTr("Doorbell")]]

    Repeater {
        model: keypad.keys
        PanelKey {
            required property int index
            required property var modelData
            x: (48 + 56 * (index % 3)) * keypad.u - width / 2
            y: (248 + 56 * Math.floor(index / 3)) * keypad.u - height / 2
            panel: keypad.panel
            u: keypad.u
            keyName: modelData[0]
            bit: modelData[1]
            drawing: modelData.length > 2 ? modelData[0] : ""
            spoken: modelData[2] ?? modelData[0]
        }
    }
    Item {
        objectName: "batteryLight"
        x: (160 - 24) * keypad.u
        y: (472 - 24) * keypad.u
        width: 48 * keypad.u
        height: width
        Accessible.role: Accessible.Indicator
        Accessible.name: keypad.panel.batteryLight ? qsTr("Low battery")
                                                   : qsTr("Battery light is off")
        Glowing {
            anchors.centerIn: parent
            width: 60 * keypad.u
            height: width
            source: "key_light"
            tints: ({
                    "glow": "#ffc451"
                })
            lit: keypad.panel.batteryLight ? 1 : 0
        }
        Icon {
            anchors.centerIn: parent
            name: "battery"
            size: 28 * keypad.u
            stroke: 1.8
            color: keypad.panel.batteryLight ? "#ffc451" : "#323b46"
        }
    }
}
