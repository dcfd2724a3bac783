// Below the oscilloscope: what happened, or what pauses the world.
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property Bench bench
    property bool alone: false // what is shown is chosen elsewhere
    property string wanted: "events"
    required property string shown // "events" or "breakpoints"
    padding: 12

    ColumnLayout {
        anchors.fill: parent
        spacing: 8
        Choice {
            objectName: "boardView"
            visible: !card.alone
            name: qsTr("Events or breakpoints")
            values: ["events", "breakpoints"]
            labels: [qsTr("Events"), card.bench.breakpoints.count > 0
                ? qsTr("Breakpoints %1").arg(card.bench.breakpoints.count) : qsTr("Breakpoints")]
            value: card.shown
            onChosen: value => card.wanted = value
        }
        EventBoard {
            visible: card.shown !== "breakpoints"
            Layout.fillWidth: true
            Layout.fillHeight: true
            events: card.bench.events
        }
        BreakpointBoard {
            visible: card.shown === "breakpoints"
            Layout.fillWidth: true
            Layout.fillHeight: true
            bench: card.bench
        }
    }
}
