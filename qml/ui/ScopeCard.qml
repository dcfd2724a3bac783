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
            Repeater {
                model: 3
                RowLayout {
                    id: legend
                    required property int index
                    spacing: 6
                    Rectangle {
                        implicitWidth: 9
                        implicitHeight: 9
                        radius: 4.5
                        color: screen.colors[legend.index]
                    }
                    Words {
                        text: card.names[legend.index]
                        color: Theme.dim
                        font.pixelSize: Theme.small
                    }
                    Words {
                        objectName: "reading_" + legend.index
                        Layout.minimumWidth: 56
                        text: screen.readings[legend.index] ?? ""
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                    }
                }
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
                scope: card.scope
                colors: [Theme.current, Theme.voltage, Theme.bolt]
                gridColor: "#1d2530"
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
                font.pixelSize: 10
            }
            Words {
                anchors.right: parent.right
                anchors.rightMargin: 6
                y: 2
                text: "22 mm"
                color: Theme.bolt
                font.pixelSize: 10
            }
        }
        RowLayout {
            Words {
                Layout.fillWidth: true
                text: card.scope.spanText
                color: Theme.dim
                font.pixelSize: 11
            }
            Words {
                text: hover.hovered ? qsTr("cursor at %1").arg(screen.cursorText) : qsTr("now")
                color: Theme.dim
                font.pixelSize: 11
            }
        }
    }
}
