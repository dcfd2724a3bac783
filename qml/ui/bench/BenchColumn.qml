// The middle of the bench: the oscilloscope, below it what happened and what pauses the world;
// where there is no room for both, one of them.
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: column
    required property Bench bench
    property bool compact: false
    property string shown: "scope" // while compact: or "events", "breakpoints"
    objectName: "benchColumn"
    spacing: Theme.gap

    Choice {
        objectName: "benchView"
        visible: column.compact
        Layout.alignment: Qt.AlignHCenter
        name: qsTr("What the bench shows")
        values: ["scope", "events", "breakpoints"]
        labels: [qsTr("Oscilloscope"), qsTr("Events"), column.bench.breakpoints.count > 0
            ? qsTr("Breakpoints %1").arg(column.bench.breakpoints.count) : qsTr("Breakpoints")]
        value: column.shown
        onChosen: value => column.shown = value
    }
    ScopeCard {
        objectName: "scopeCard"
        visible: !column.compact || column.shown === "scope"
        Layout.fillWidth: true
        Layout.fillHeight: true
        bench: column.bench
    }
    BoardCard {
        id: board
        objectName: "boardCard"
        visible: !column.compact || column.shown !== "scope"
        Layout.fillWidth: true
        Layout.fillHeight: column.compact
        Layout.preferredHeight: Math.max(220, column.height * 0.36)
        bench: column.bench
        alone: column.compact
        shown: column.compact && column.shown !== "scope" ? column.shown : board.wanted
    }
}
