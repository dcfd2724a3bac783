// How a finger is laid on the reader.
import QtQuick
import QtQuick.Layouts
import Locktwin

Column {
    id: manner
    required property string report
    property string finger: "index"
    property real pressure: 2
    property real wetness: -1 // below 0: as the skin is
    property real tilt: 0
    property real overlap: 100
    property bool tight: false // two settings beside each other
    spacing: tight ? 6 : Theme.gap

    Fact {
        width: parent.width
        name: qsTr("Fingerprint reader")
        value: manner.report
    }
    RowLayout {
        width: parent.width
        Words {
            Layout.fillWidth: true
            text: qsTr("Finger")
        }
        Picker {
            objectName: "fingerWhich"
            Layout.preferredWidth: Theme.u(130)
            name: qsTr("Finger")
            values: ["thumb", "index", "middle", "ring", "little"]
            labels: [qsTr("thumb"), qsTr("index finger"), qsTr("middle finger"),
                qsTr("ring finger"), qsTr("little finger")]
            value: manner.finger
            onChosen: finger => manner.finger = finger
        }
    }
    Grid {
        id: how
        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
        width: parent.width
        columns: manner.tight ? 2 : 1
        columnSpacing: 2 * Theme.gap
        rowSpacing: Theme.gap
        Setting {
            width: how.cell
            control: "fingerWetness"
            title: qsTr("Skin")
            valueText: value < 0 ? qsTr("as it is") : value < 0.2 ? qsTr("dry")
                : value < 0.7 ? qsTr("normal") : qsTr("wet")
            from: -0.1
            to: 1
            stepSize: 0.1
            value: manner.wetness
            onMoved: value => manner.wetness = value < -0.05 ? -1 : Math.max(0, value)
        }
        Setting {
            width: how.cell
            control: "fingerPressure"
            title: qsTr("Pressure")
            valueText: qsTr("%1 N").arg(value.toFixed(1))
            from: 0.5
            to: 15
            stepSize: 0.5
            value: manner.pressure
            onMoved: value => manner.pressure = value
        }
        Setting {
            width: how.cell
            control: "fingerTilt"
            title: qsTr("Tilted")
            valueText: qsTr("%1°").arg(value)
            from: 0
            to: 90
            stepSize: 5
            value: manner.tilt
            onMoved: value => manner.tilt = value
        }
        Setting {
            width: how.cell
            control: "fingerOverlap"
            title: qsTr("On the reader")
            valueText: qsTr("%1%").arg(value)
            from: 10
            to: 100
            stepSize: 5
            value: manner.overlap
            onMoved: value => manner.overlap = value
        }
    }
}
