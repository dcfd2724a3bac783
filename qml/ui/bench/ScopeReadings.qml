// What the oscilloscope's traces are now: a dot of the trace's colour, its name and its value.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

RowLayout {
    id: readings
    property var names: []
    property var values: []
    property var tones: []
    spacing: 18
    Repeater {
        model: readings.names.length
        RowLayout {
            id: legend
            required property int index
            spacing: 6
            Rectangle {
                implicitWidth: 9
                implicitHeight: 9
                radius: 4.5
                color: readings.tones[legend.index]
            }
            Words {
                text: readings.names[legend.index]
                color: Theme.dim
                font.pixelSize: Theme.small
            }
            Words {
                objectName: "reading_" + legend.index
                Layout.minimumWidth: 56
                text: readings.values[legend.index] ?? ""
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
        }
    }
}
