// One step of a scenario: how it stands, what it does, when it began.
import QtQuick
import Locktwin

ListRow {
    id: row
    required property int index
    required property string verb
    required property string words
    required property string note
    required property string standing
    required property string time
    required property int line
    readonly property var tones: ({
            "done": Theme.good,
            "running": Theme.accent,
            "failed": Theme.bad
        })
    // Of the times, a column: words end before it, whatever number stands in their row.
    readonly property real timeWidth: Math.max(when.implicitWidth, Theme.u(44))
    readonly property color tone: tones[standing] ?? Theme.faint
    readonly property string stands: ({
            "done": qsTr("done"),
            "running": qsTr("running"),
            "failed": qsTr("failed")
        })[standing] ?? qsTr("to come")
    signal wanted(int index)

    objectName: "step_" + index
    implicitHeight: said.implicitHeight + 10
    enabled: time !== ""
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Line %1, %2: %3 %4").arg(line).arg(stands).arg(verb).arg(words)
    onClicked: wanted(index)

    Rectangle {
        anchors.fill: parent
        radius: 6
        color: row.standing === "failed" || row.standing === "running" ? Theme.ground(row.tone)
            : row.hovered ? Theme.hover : "transparent"
    }
    Item {
        anchors.fill: parent
        Words { // a mark and not a drawing: lists do not clip shapes
            x: 6
            y: 4
            text: ({
                    "done": "✓",
                    "running": "▸",
                    "failed": "✕"
                })[row.standing] ?? ""
            color: row.tone
            font.weight: Font.Bold
        }
        Column {
            id: said
            x: 26
            y: 4
            width: parent.width - 26 - row.timeWidth - 22
            Words {
                width: parent.width
                text: row.verb + " " + row.words
                color: row.standing === "coming" ? Theme.faint : Theme.text
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
            Words {
                visible: row.note !== ""
                width: parent.width
                text: row.note
                color: Theme.dim
                font.pixelSize: Theme.small
                font.italic: true
                wrapMode: Text.Wrap
            }
        }
        Words {
            id: when
            anchors.right: parent.right
            anchors.rightMargin: 6
            y: 4
            text: row.time
            color: Theme.dim
            font.pixelSize: Theme.small
        }
    }
}
