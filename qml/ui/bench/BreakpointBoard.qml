// What pauses the world: an event, or a signal that comes to fulfil a condition.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: board
    required property Bench bench
    readonly property BreakpointModel breakpoints: bench.breakpoints
    property string event: "alarm.jam"
    property string signalName: "bolt.position_mm"
    property string relation: "above"
    readonly property var words: breakpoints.wordsOf(signalName)
    readonly property bool roomy: width >= Theme.u(680) // captions stand before their lines
    readonly property real captionWidth: Math.max(atEvent.implicitWidth, whenHolds.implicitWidth)
    spacing: 6

    GridLayout {
        columns: board.roomy ? 2 : 1
        columnSpacing: 8
        rowSpacing: 2
        Words {
            id: atEvent
            Layout.minimumWidth: board.captionWidth
            text: qsTr("Pause at an event")
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        RowLayout {
            spacing: 8
            Picker {
                objectName: "breakEvent"
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.u(400)
                name: qsTr("Pause at the event")
                values: board.breakpoints.events
                labels: board.breakpoints.eventWords
                value: board.event
                onChosen: event => board.event = event
            }
            PushButton {
                objectName: "addEventBreak"
                drawing: "plus"
                text: qsTr("Event")
                name: qsTr("Pause at this event")
                onClicked: board.breakpoints.addEvent(board.event)
            }
        }
    }
    GridLayout {
        columns: board.roomy ? 2 : 1
        columnSpacing: 8
        rowSpacing: 2
        Words {
            id: whenHolds
            Layout.minimumWidth: board.captionWidth
            text: qsTr("Pause when")
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        GridLayout {
            columns: board.width < 560 ? 2 : 4
            columnSpacing: 8
            rowSpacing: 6
            Picker {
                objectName: "breakSignal"
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.u(220)
                name: qsTr("Pause when the signal")
                values: board.bench.signalList.names
                labels: board.bench.signalList.names
                value: board.signalName
                onChosen: signal => {
                    board.signalName = signal;
                    level.text = board.words[0] ?? "10";
                }
            }
            Choice {
                objectName: "breakRelation"
                enabled: board.words.length === 0
                opacity: enabled ? 1 : 0.4
                name: qsTr("Condition")
                values: ["above", "below", "is"]
                labels: [qsTr("above"), qsTr("below"), qsTr("is")]
                value: board.words.length === 0 ? board.relation : "is"
                onChosen: relation => board.relation = relation
            }
            Entry {
                id: level
                objectName: "breakValue"
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.u(130)
                Layout.minimumWidth: 60
                name: board.words.length > 0 ? qsTr("One of: %1").arg(board.words.join(", "))
                                             : qsTr("Value")
                unit: board.bench.signalList.unitOf(board.signalName)
                text: "10"
            }
            PushButton {
                objectName: "addConditionBreak"
                drawing: "plus"
                text: qsTr("Condition")
                name: qsTr("Pause when this holds")
                onClicked: advice.shown = !board.breakpoints.addCondition(board.signalName,
                                                                        board.relation, level.text)
            }
        }
    }
    Words {
        id: advice
        objectName: "breakAdvice"
        property bool shown: false
        visible: shown
        Layout.fillWidth: true
        text: board.words.length > 0 ? qsTr("One of: %1").arg(board.words.join(", "))
                                     : qsTr("The value is a number.")
        color: Theme.bad
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    ControlList {
        id: list
        objectName: "breakpointList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: 2
        model: board.breakpoints
        name: qsTr("Breakpoints")
        delegate: BreakpointRow {
            width: list.width - (list.contentHeight > list.height ? 10 : 0) // beside its bar
            onToggled: index => board.breakpoints.toggle(index)
            onRemoved: index => board.breakpoints.remove(index)
        }
        Words {
            visible: list.count === 0
            width: list.width
            text: qsTr("None. The world pauses at the end of the step in which one is met.")
            color: Theme.dim
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
}
