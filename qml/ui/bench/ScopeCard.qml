// The oscilloscope: motor current, battery voltage and bolt travel over simulated time.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property ScopeModel scope
    readonly property var names: [
        qsTr("motor current"), qsTr("battery voltage"), qsTr("bolt travel")
    ]
    title: qsTr("Oscilloscope")
    tools: [
        Choice {
            objectName: "span"
            name: qsTr("Time base")
            values: [0, 3, 10, 30]
            labels: [qsTr("auto"), "3 s", "10 s", "30 s"]
            value: card.scope.automatic ? 0 : card.scope.spanS
            onChosen: seconds => card.scope.setSpan(seconds)
        }
    ]

    ColumnLayout {
        anchors.fill: parent
        spacing: 6
        RowLayout {
            Layout.fillWidth: true
            spacing: 18
            ScopeReadings {
                names: card.names
                values: screen.readings
                tones: screen.colors
            }
            Item {
                Layout.fillWidth: true
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: Theme.well
            radius: 6
            OscilloscopeItem {
                id: screen
                objectName: "oscilloscope"
                anchors.fill: parent
                anchors.topMargin: 22 // the scales stand above it: a trace would strike them out
                scope: card.scope
                colors: [Theme.current, Theme.voltage, Theme.bolt]
                gridColor: Theme.line
                cursorX: hover.hovered ? hover.point.position.x : -1
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Oscilloscope")
                HoverHandler {
                    id: hover
                }
            }
            Words {
                x: 6
                y: 2
                text: screen.topText
                color: Theme.current
                font.pixelSize: Theme.small
            }
            Words {
                anchors.right: parent.right
                anchors.rightMargin: 6
                y: 2
                text: "22 mm"
                color: Theme.bolt
                font.pixelSize: Theme.small
            }
        }
        RowLayout {
            Words {
                Layout.fillWidth: true
                text: card.scope.spanText
                color: Theme.dim
                font.pixelSize: Theme.small
            }
            Words {
                text: hover.hovered ? qsTr("cursor at %1").arg(screen.cursorText) : qsTr("now")
                color: Theme.dim
                font.pixelSize: Theme.small
            }
        }
    }
}
