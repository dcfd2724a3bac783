// What is done with the oscilloscope: which signals, how much time, trigger, export.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

RowLayout {
    id: tools
    required property Bench bench
    property bool tight: false // words give way to drawings
    readonly property ScopeModel scope: bench.scope
    readonly property ScopeCursors cursors: bench.cursors
    spacing: 8

    PushButton {
        id: signalsButton
        objectName: "chooseSignals"
        drawing: "list"
        text: tools.tight ? "" : qsTr("Signals %1").arg(tools.bench.signalList.followed)
        name: qsTr("Which signals it follows")
        onClicked: picker.open()
        SignalPicker {
            id: picker
            y: signalsButton.height + 4
            signalList: tools.bench.signalList
        }
    }
    PushButton {
        id: triggerButton
        objectName: "setTrigger"
        drawing: "trigger"
        strong: tools.bench.trigger.on
        text: tools.tight ? "" : qsTr("Trigger")
        name: qsTr("Trigger: %1").arg(tools.bench.trigger.state)
        onClicked: triggerBox.open()
        TriggerBox {
            id: triggerBox
            y: triggerButton.height + 4
            bench: tools.bench
        }
    }
    Words {
        objectName: "cursorsApart"
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: tools.cursors.apart !== "" ? "Δt " + tools.cursors.apart
            : tools.bench.trigger.on || tools.bench.trigger.atS >= 0
                ? qsTr("Trigger: %1").arg(tools.bench.trigger.state) : ""
        color: tools.cursors.apart !== "" ? Theme.text : Theme.dim
        font.pixelSize: Theme.body
        font.weight: tools.cursors.apart !== "" ? Font.DemiBold : Font.Normal
    }
    PushButton {
        objectName: "clearCursors"
        enabled: tools.cursors.hasA || tools.cursors.hasB
        drawing: "cross"
        name: qsTr("Take the cursors away")
        onClicked: tools.cursors.clear()
    }
    PushButton {
        objectName: "followTime"
        enabled: !tools.scope.follows
        drawing: "skip"
        name: qsTr("Back to now")
        onClicked: tools.scope.follow()
    }
    Picker {
        objectName: "spanPicker"
        visible: tools.tight
        Layout.preferredWidth: Theme.u(78)
        name: qsTr("Time base")
        values: span.values
        labels: span.labels
        value: span.value
        other: tools.scope.spanText
        onChosen: seconds => tools.scope.setSpan(seconds)
    }
    Choice {
        id: span
        objectName: "span"
        visible: !tools.tight
        name: qsTr("Time base")
        values: [0, 3, 10, 30]
        labels: [qsTr("auto"), qsTr("%1 s").arg(3), qsTr("%1 s").arg(10), qsTr("%1 s").arg(30)]
        value: tools.scope.automatic ? 0 : tools.scope.spanS
        onChosen: seconds => tools.scope.setSpan(seconds)
    }
    PushButton {
        objectName: "exportScope"
        drawing: "save"
        name: qsTr("Save what is seen: a table (.csv) or a value change dump (.vcd)")
        onClicked: saving.ask()
        SaveBox {
            id: saving
            title: qsTr("Save what the oscilloscope shows")
            suffix: "csv"
            filters: [qsTr("Tables") + " (*.csv)", qsTr("Value change dumps") + " (*.vcd)"]
            onChosen: file => tools.bench.lanes.exportTo(file)
        }
    }
}
