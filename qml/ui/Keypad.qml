// The glass keypad: digits, ↶, ✓, home, bell and the low-battery light.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: keypad
    required property FrontPanelModel panel
    required property real u // pixels per unit of the drawing
    implicitWidth: 172 * u
    implicitHeight: 252 * u

    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        columns: 3
        columnSpacing: 16 * keypad.u
        rowSpacing: 5 * keypad.u
        Repeater {
            model: 9
            PanelKey {
                required property int index
                panel: keypad.panel
                u: keypad.u
                keyName: String(index + 1)
                bit: index + 1
            }
        }
        PanelKey {
            panel: keypad.panel
            u: keypad.u
            keyName: "back"
            bit: 10
            drawing: "back"
            spoken: qsTr("Back")
        }
        PanelKey {
            panel: keypad.panel
            u: keypad.u
            keyName: "0"
            bit: 0
        }
        PanelKey {
            panel: keypad.panel
            u: keypad.u
            keyName: "confirm"
            bit: 11
            drawing: "confirm"
            spoken: qsTr("Confirm")
        }
        PanelKey {
            panel: keypad.panel
            u: keypad.u
            keyName: "home"
            bit: 12
            drawing: "home"
            spoken: qsTr("Away mode")
        }
        PanelKey {
            panel: keypad.panel
            u: keypad.u
            keyName: "bell"
            bit: 13
            drawing: "bell"
            spoken: qsTr("Doorbell")
        }
        Item {
            objectName: "batteryLight"
            width: 46 * keypad.u
            height: 46 * keypad.u
            Accessible.role: Accessible.Indicator
            Accessible.name: keypad.panel.batteryLight ? qsTr("Low battery")
                                                       : qsTr("Battery light is off")
            Icon {
                anchors.centerIn: parent
                name: "battery"
                size: 25 * keypad.u
                stroke: 2
                color: keypad.panel.batteryLight ? Theme.warning : "#f4f9ff"
                opacity: keypad.panel.batteryLight ? 1 : 0.1
            }
        }
    }
}
