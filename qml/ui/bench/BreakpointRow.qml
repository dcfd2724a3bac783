// One breakpoint: on or off, in words, to be taken away; where the world stands for it, it is
// marked.
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: row
    required property int index
    required property string words
    required property bool on
    required property bool met
    signal toggled(int index)
    signal removed(int index)
    height: Theme.u(36)
    radius: 6
    color: met ? Theme.ground(Theme.warning) : "transparent"
    border.color: met ? Theme.warning : "transparent"

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 6
        anchors.rightMargin: 4
        spacing: 8
        Toggle {
            objectName: "breakpointOn_" + row.index
            name: row.words
            on: row.on
            onClicked: row.toggled(row.index)
        }
        Words {
            Layout.fillWidth: true
            text: row.words
            color: row.on ? Theme.text : Theme.dim
            font.weight: row.met ? Font.DemiBold : Font.Normal
        }
        PushButton {
            objectName: "removeBreakpoint_" + row.index
            implicitHeight: Theme.u(26)
            flat: true
            drawing: "cross"
            name: qsTr("Remove: %1").arg(row.words)
            onClicked: row.removed(row.index)
        }
    }
}
