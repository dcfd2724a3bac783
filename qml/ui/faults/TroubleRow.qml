// One line of the trouble table.
import QtQuick
import Locktwin

Rectangle {
    id: row
    required property string name
    required property string title
    required property string cure
    required property bool on
    required property string wanted // why it cannot be put on; empty: it can
    signal toggled(string name)
    function kept(text: string): string { // its last word is on no line alone
        return text.replace(/ (\S+)$/, "\u00a0$1");
    }
    height: said.height + 16
    radius: 10
    color: on ? Theme.ground(Theme.bad) : "transparent"
    border.color: on ? Theme.bad : Theme.line

    Column {
        id: said
        x: 10
        y: 8
        width: parent.width - 20
        spacing: 2
        Item {
            width: parent.width
            height: Math.max(toggle.height, title.implicitHeight)
            Words {
                id: title
                width: parent.width - toggle.width - 8
                anchors.verticalCenter: parent.verticalCenter
                text: row.kept(row.title)
                font.weight: Font.DemiBold
                wrapMode: Text.WordWrap
            }
            Toggle {
                id: toggle
                objectName: "trouble_" + row.name
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                enabled: row.on || row.wanted === ""
                tone: Theme.bad
                name: row.title
                on: row.on
                onClicked: row.toggled(row.name)
            }
        }
        Words {
            width: parent.width
            text: row.kept(row.cure)
            color: Theme.dim
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        Words {
            visible: !row.on && text !== ""
            width: parent.width
            text: row.wanted
            color: Theme.warning
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
}
