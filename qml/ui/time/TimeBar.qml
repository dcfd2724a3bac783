// Time: the way back and forth, how late it is, the speed, and the past as a rail.
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: bar
    required property TimeModel time
    required property TimelineModel timeline
    property bool compact: false // the rail then stands between clock and speed
    readonly property bool wide: width >= 1500
    padding: compact ? 8 : Theme.padding

    RowLayout {
        id: row
        width: parent.width
        spacing: 8
        PushButton {
            objectName: "eventBack"
            implicitHeight: Theme.u(36)
            drawing: "skipBack"
            name: qsTr("Back to the event before")
            onClicked: bar.timeline.eventBack()
        }
        PushButton {
            objectName: "stepBack"
            implicitHeight: Theme.u(36)
            drawing: "stepBack"
            name: qsTr("Single step back: 10 ms")
            onClicked: bar.timeline.stepBack()
        }
        PushButton {
            objectName: "reverse"
            implicitHeight: Theme.u(36)
            strong: bar.time.reversed
            drawing: bar.time.reversed ? "pause" : "reverse"
            name: bar.time.reversed ? qsTr("Pause") : qsTr("Let time run back")
            onClicked: bar.time.reverse()
        }
        PushButton {
            objectName: "runPause"
            implicitWidth: Theme.u(40)
            implicitHeight: Theme.u(36)
            strong: true
            readonly property bool runs: bar.time.running && !bar.time.reversed
            drawing: runs ? "pause" : "play"
            name: runs ? qsTr("Pause") : qsTr("Run")
            onClicked: runs ? bar.time.pause() : bar.time.run()
        }
        PushButton {
            objectName: "singleStep"
            implicitHeight: Theme.u(36)
            drawing: "step"
            name: qsTr("Single step: 10 ms")
            onClicked: bar.time.singleStep()
        }
        PushButton {
            objectName: "skipToEvent"
            implicitHeight: Theme.u(36)
            drawing: "skip"
            name: qsTr("Skip to the next event")
            onClicked: bar.time.skipToEvent()
        }
        ColumnLayout {
            Layout.fillWidth: !bar.compact
            Layout.leftMargin: 8
            spacing: 0
            RowLayout {
                spacing: 10
                Words {
                    objectName: "clock"
                    text: bar.time.clock
                    font.pixelSize: Theme.u(19)
                    font.weight: Font.DemiBold
                }
                Words {
                    text: qsTr("since start, %1").arg(bar.time.day)
                    color: Theme.dim
                }
            }
            RowLayout {
                spacing: 10
                Words {
                    objectName: "timeState"
                    text: bar.time.state
                    color: Theme.dim
                    font.pixelSize: Theme.small
                }
                Words {
                    objectName: "houseClock"
                    text: qsTr("house time %1").arg(bar.time.house)
                    color: Theme.faint
                    font.pixelSize: Theme.small
                }
                Item {
                    Layout.fillWidth: true
                }
            }
        }
        Item {
            id: between
            visible: bar.compact
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.u(40)
        }
        PushButton {
            objectName: "saveScenario"
            implicitHeight: Theme.u(36)
            drawing: "save"
            name: qsTr("Save what was done as a scenario, with the digits that were typed")
            onClicked: {
                bar.timeline.offers.ask();
                expecting.open();
            }
            SaveScenarioBox {
                id: expecting
                y: -height - 6
                x: Math.min(0, parent.width - width)
                offers: bar.timeline.offers
            }
        }
        MomentsButton {
            timeline: bar.timeline
        }
        PushButton {
            objectName: "toPresent"
            implicitHeight: Theme.u(36)
            enabled: bar.timeline.inPast
            text: qsTr("To the present")
            onClicked: bar.timeline.toPresent()
        }
        Choice {
            objectName: "speed"
            name: qsTr("Speed")
            values: bar.wide ? [0.01, 0.1, 1, 10, 100, 1000, 10000] : [0.1, 1, 10, 100, 1000]
            labels: values.map(speed => "×" + (speed === 1000 ? qsTr("1,000")
                : speed === 10000 ? qsTr("10,000") : speed))
            value: bar.time.speed
            onChosen: speed => bar.time.setSpeed(speed)
        }
    }
    Item {
        id: below
        anchors {
            top: row.bottom
            topMargin: 4
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
    }
    TimeRail {
        objectName: "timeRail"
        parent: bar.compact ? between : below
        anchors.fill: parent
        timeline: bar.timeline
    }
}
