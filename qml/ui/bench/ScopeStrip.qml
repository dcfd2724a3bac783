// The oscilloscope, folded: three readings and their course. Pulled up, it takes the bolt's place.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: strip
    required property ScopeModel scope
    signal wanted
    padding: 8
    objectName: "scopeStrip"

    RowLayout {
        anchors.fill: parent
        spacing: 16
        ScopeReadings {
            Layout.leftMargin: 8
            names: [qsTr("motor"), qsTr("battery"), qsTr("bolt")]
            values: screen.readings
            tones: screen.colors
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: Theme.well
            radius: 6
            OscilloscopeItem {
                id: screen
                anchors.fill: parent
                scope: strip.scope
                colors: [Theme.current, Theme.voltage, Theme.bolt]
                gridColor: Theme.line
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Oscilloscope, folded")
            }
        }
        PushButton {
            objectName: "pullUpScope"
            drawing: "up"
            text: qsTr("Pull up")
            name: qsTr("Pull up the oscilloscope")
            onClicked: strip.wanted()
        }
    }
}
