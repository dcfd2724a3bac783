// What is done with the oscilloscope: which signals, how much time, trigger, export.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

RowLayout {
    id: tools
    required property Bench bench
    property bool tight: false // a list of time bases, in place of one beside the other
    readonly property ScopeModel scope: bench.scope
    readonly property ScopeCursors cursors: bench.cursors
    readonly property string signalsWords: qsTr("Signals %1").arg(bench.signalList.followed)
    readonly property string triggerWords: qsTr("Trigger")
    // Of two buttons with drawing and words; of what stands beside them, with the gaps. For what is
    // said between them the same room is kept, whatever it is: neither a cursor that is dragged nor
    // a trigger that is met changes a button under the hand. What is longer is cut.
    readonly property real worded: signalsMeasure.advanceWidth + triggerMeasure.advanceWidth
        + 2 * (Theme.u(18) + 30)
    readonly property real others: Math.ceil(apartMeasure.advanceWidth) + clear.implicitWidth
        + follow.implicitWidth + save.implicitWidth
        + (tight ? spans.Layout.preferredWidth : span.implicitWidth) + 6 * spacing
    readonly property bool wordy: worded + others <= width // else words give way to drawings
    spacing: 8

    TextMetrics {
        id: signalsMeasure
        text: tools.signalsWords
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
    TextMetrics {
        id: triggerMeasure
        text: tools.triggerWords
        font: signalsMeasure.font
    }
    TextMetrics {
        id: apartMeasure
        text: "Δt " + tools.cursors.widest
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
    }
    PushButton {
        id: signalsButton
        objectName: "chooseSignals"
        drawing: "list"
        text: tools.wordy ? tools.signalsWords : ""
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
        text: tools.wordy ? tools.triggerWords : ""
        name: qsTr("Trigger: %1").arg(tools.bench.trigger.state)
        onClicked: triggerBox.open()
        TriggerBox {
            id: triggerBox
            y: triggerButton.height + 4
            bench: tools.bench
        }
    }
    Words {
        id: apart
        objectName: "cursorsApart"
        Layout.fillWidth: true
        Layout.preferredWidth: 0 // what it says moves nothing beside it
        horizontalAlignment: Text.AlignHCenter
        text: tools.cursors.apart !== "" ? "Δt " + tools.cursors.apart
            : tools.bench.trigger.on || tools.bench.trigger.atS >= 0
                ? qsTr("Trigger: %1").arg(tools.bench.trigger.state) : ""
        color: tools.cursors.apart !== "" ? Theme.text : Theme.dim
        font.pixelSize: Theme.body
        font.weight: tools.cursors.apart !== "" ? Font.DemiBold : Font.Normal
    }
    PushButton {
        id: clear
        objectName: "clearCursors"
        enabled: tools.cursors.hasA || tools.cursors.hasB
        drawing: "cross"
        name: qsTr("Take the cursors away")
        onClicked: tools.cursors.clear()
    }
    PushButton {
        id: follow
        objectName: "followTime"
        enabled: !tools.scope.follows
        drawing: "skip"
        name: qsTr("Back to now")
        onClicked: tools.scope.follow()
    }
    Picker {
        id: spans
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
        id: save
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
