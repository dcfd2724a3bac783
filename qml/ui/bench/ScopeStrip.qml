// The oscilloscope, folded: the first lanes over each other. Expanded, it takes the bolt's place.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: strip
    required property Bench bench
    signal wanted
    padding: 8
    objectName: "scopeStrip"

    RowLayout {
        anchors.fill: parent
        spacing: 16
        ScopeReadings {
            Layout.leftMargin: 8
            lanes: strip.bench.lanes
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: Theme.well
            radius: 6
            OscilloscopeItem {
                anchors.fill: parent
                scope: strip.bench.scope
                lanes: [0, 1, 2]
                colors: [Theme.traces[0], Theme.traces[1], Theme.traces[2]]
                gridColor: Theme.grid
                textColor: Theme.text
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Oscilloscope, folded")
            }
        }
        PushButton {
            objectName: "pullUpScope"
            drawing: "up"
            text: qsTr("Expand")
            name: qsTr("Expand the oscilloscope")
            onClicked: strip.wanted()
        }
    }
}
