// The oscilloscope: a lane for each signal, over one axis of time; two cursors; a trigger.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property Bench bench
    readonly property ScopeModel scope: bench.scope
    readonly property bool tight: width < 640
    title: tight ? "" : qsTr("Oscilloscope")
    padding: 12

    ColumnLayout {
        anchors.fill: parent
        spacing: 6
        ScopeTools {
            Layout.fillWidth: true
            bench: card.bench
            tight: card.tight
        }
        ScopePlot {
            Layout.fillWidth: true
            Layout.fillHeight: true
            bench: card.bench
            tight: card.tight
        }
    }
}
