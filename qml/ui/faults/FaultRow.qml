// One fault: its name and switch, how much of it, and whether it has shown.
import QtQuick
import QtQuick.Layouts
import Locktwin

Item {
    id: row
    required property FaultListModel faults
    required property string name
    required property string heading // of the group that it begins; else empty
    required property string title
    required property string explanation
    required property bool measured
    required property bool on
    required property real position
    required property string amountText
    required property string unit
    required property string rangeText
    required property string condition
    required property string stateText
    readonly property color tone: condition === "shows" ? Theme.bad
        : condition === "shown" ? Theme.warning
        : on ? Theme.accent : Theme.dim

    implicitHeight: headingWords.height + column.implicitHeight + 18
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ". " + explanation

    Words {
        id: headingWords
        visible: text !== ""
        height: visible ? 32 : 0
        text: row.heading
        color: Theme.dim
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        font.capitalization: Font.AllUppercase
    }
    Rectangle {
        anchors.fill: parent
        anchors.topMargin: headingWords.height
        anchors.bottomMargin: 6
        radius: 10
        color: row.on ? Theme.raised : Theme.well
        border.color: row.on ? row.tone : Theme.line
    }
    Column { // not a layout: those overlook the height of wrapped text in a page not yet shown
        id: column
        x: 12
        y: headingWords.height + 7
        width: parent.width - 24
        spacing: 3
        Item {
            width: parent.width
            height: Math.max(24, titleWords.implicitHeight)
            Words {
                id: titleWords
                width: parent.width - Theme.u(48)
                anchors.verticalCenter: parent.verticalCenter
                text: row.title
                font.weight: Font.DemiBold
                wrapMode: Text.WordWrap
            }
            Toggle {
                objectName: "fault_switch_" + row.name
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                on: row.on
                enabled: row.on || row.condition !== "impossible"
                tone: row.tone
                name: row.title
                onClicked: {
                    if (row.on)
                        row.faults.cure(row.name);
                    else
                        row.faults.put(row.name);
                }
            }
        }
        Words {
            width: parent.width
            text: row.explanation
            color: Theme.dim
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        RowLayout {
            visible: row.measured
            width: parent.width
            spacing: 8
            // It can be moved all the same: another amount may well be possible.
            opacity: row.on || row.condition !== "impossible" ? 1 : 0.6
            Level {
                objectName: "fault_slider_" + row.name
                Layout.fillWidth: true
                value: row.position
                tone: row.tone
                onMoved: row.faults.slide(row.name, value)
                Accessible.name: row.title
                Accessible.description: row.rangeText
            }
            Entry {
                id: amount
                objectName: "fault_amount_" + row.name
                Layout.preferredWidth: Theme.u(54)
                implicitHeight: Theme.u(26)
                leftPadding: 6
                rightPadding: 6
                topPadding: 0 // so low it would stand off the middle, and off its unit
                bottomPadding: 0
                color: row.on ? Theme.text : Theme.dim
                horizontalAlignment: TextInput.AlignRight
                text: row.amountText
                name: qsTr("%1: amount").arg(row.title)
                onEditingFinished: { // comes before accepted()
                    if (text !== row.amountText)
                        row.faults.enter(row.name, text);
                    text = Qt.binding(() => row.amountText);
                }
            }
            Words {
                Layout.preferredWidth: Theme.u(32)
                text: row.unit
                color: Theme.dim
            }
        }
        Words {
            objectName: "fault_state_" + row.name
            visible: text !== ""
            width: parent.width
            text: row.stateText
            color: row.on ? row.tone : Theme.warning
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
}
