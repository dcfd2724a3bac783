// Where the oscilloscope's picture is held: a followed signal that crosses a level.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Popup {
    id: box
    scale: Theme.shrink
    transformOrigin: Popup.TopLeft
    required property Bench bench
    readonly property ScopeTrigger trigger: bench.trigger
    readonly property var followed: {
        const names = [];
        for (let i = 0; i < bench.lanes.count; ++i)
            names.push(bench.lanes.nameAt(i));
        return names;
    }
    objectName: "triggerBox"
    width: Theme.u(340)
    padding: 14
    focus: true
    background: Rectangle {
        radius: 12
        color: Theme.card
        border.color: Theme.edge
    }

    ColumnLayout {
        width: box.availableWidth
        spacing: 10
        Words {
            text: qsTr("Hold the picture when")
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        Picker {
            objectName: "triggerSignal"
            Layout.fillWidth: true
            name: qsTr("Signal of the trigger")
            values: box.followed
            labels: box.followed
            value: box.trigger.signalName
            other: box.trigger.signalName
            onChosen: signal => box.trigger.signalName = signal
        }
        RowLayout {
            spacing: 8
            Choice {
                objectName: "triggerEdge"
                name: qsTr("Which way")
                values: ["rising", "falling"]
                labels: [qsTr("rises above"), qsTr("falls below")]
                value: box.trigger.edge
                onChosen: edge => box.trigger.edge = edge
            }
            Entry {
                objectName: "triggerLevel"
                Layout.fillWidth: true
                name: qsTr("Level of the trigger")
                unit: box.bench.signalList.unitOf(box.trigger.signalName)
                text: String(box.trigger.level)
                onEditingFinished: {
                    const level = Number(text);
                    if (text !== "" && !isNaN(level))
                        box.trigger.level = level;
                    text = Qt.binding(() => String(box.trigger.level));
                }
            }
        }
        RowLayout {
            spacing: 8
            Words {
                Layout.fillWidth: true
                text: qsTr("Only once")
            }
            Toggle {
                objectName: "triggerOnce"
                name: qsTr("Only once")
                on: box.trigger.once
                onClicked: box.trigger.once = !box.trigger.once
            }
        }
        RowLayout {
            spacing: 8
            Words {
                objectName: "triggerState"
                Layout.fillWidth: true
                text: qsTr("Trigger: %1").arg(box.trigger.state)
                color: box.trigger.on ? Theme.accent : Theme.dim
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
            PushButton {
                objectName: "triggerArm"
                strong: !box.trigger.on
                text: box.trigger.on ? qsTr("Off") : qsTr("Wait for it")
                onClicked: box.trigger.on ? box.trigger.disarm() : box.trigger.arm()
            }
        }
    }
}
