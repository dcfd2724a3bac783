// Time: the way back and forth, how late it is, the speed, and the past as a rail.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Locktwin

Card {
    id: bar
    required property TimeModel time
    required property TimelineModel timeline
    property bool compact: false // the rail then stands between clock and speed
    padding: compact ? 8 : Theme.padding

    RowLayout {
        id: row
        width: parent.width
        spacing: 8
        PushButton {
            objectName: "eventBack"
            implicitHeight: 36
            drawing: "skipBack"
            name: qsTr("Back to the event before")
            onClicked: bar.timeline.eventBack()
        }
        PushButton {
            objectName: "stepBack"
            implicitHeight: 36
            drawing: "stepBack"
            name: qsTr("Single step back: 10 ms")
            onClicked: bar.timeline.stepBack()
        }
        PushButton {
            objectName: "runPause"
            implicitWidth: 40
            implicitHeight: 36
            strong: true
            drawing: bar.time.running ? "pause" : "play"
            name: bar.time.running ? qsTr("Pause") : qsTr("Run")
            onClicked: bar.time.toggle()
        }
        PushButton {
            objectName: "singleStep"
            implicitHeight: 36
            drawing: "step"
            name: qsTr("Single step: 10 ms")
            onClicked: bar.time.singleStep()
        }
        PushButton {
            objectName: "skipToEvent"
            implicitHeight: 36
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
                    font.pixelSize: 19
                    font.weight: Font.DemiBold
                }
                Words {
                    text: bar.time.day
                    color: Theme.dim
                }
            }
            Words {
                objectName: "timeState"
                Layout.fillWidth: true
                text: bar.time.state
                color: Theme.dim
                font.pixelSize: Theme.small
            }
        }
        Item {
            id: between
            visible: bar.compact
            Layout.fillWidth: true
            Layout.preferredHeight: 40
        }
        PushButton {
            objectName: "saveScenario"
            implicitHeight: 36
            drawing: "save"
            name: qsTr("Save what was done as a scenario, with the digits that were typed")
            onClicked: saving.open()
        }
        PushButton {
            objectName: "toPresent"
            implicitHeight: 36
            enabled: bar.timeline.inPast
            text: qsTr("To the present")
            onClicked: bar.timeline.toPresent()
        }
        Choice {
            objectName: "speed"
            name: qsTr("Speed")
            values: [0.1, 1, 10, 100, 1000]
            labels: ["×0.1", "×1", "×10", "×100", "×1000"]
            value: bar.time.speed
            onChosen: speed => bar.time.setSpeed(speed)
        }
    }
    FileDialog {
        id: saving
        title: qsTr("Save what was done as a scenario")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("Scenarios") + " (*.json)"]
        onAccepted: bar.timeline.saveScenario(selectedFile)
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
