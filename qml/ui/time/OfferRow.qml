// Something that was seen, to be expected or not.
import QtQuick
import Locktwin

ListRow {
    id: row
    required property int index
    required property string time // empty: how it is in the end
    required property string words
    required property bool taken
    objectName: "offer_" + index
    implicitHeight: Theme.u(26)
    Accessible.role: Accessible.CheckBox
    Accessible.name: words
    Accessible.checkable: true
    Accessible.checked: taken

    Rectangle {
        anchors.fill: parent
        radius: 5
        color: row.hovered || row.current ? Theme.hover : "transparent"
    }
    Item {
        anchors.fill: parent
        Words {
            x: 4
            anchors.verticalCenter: parent.verticalCenter
            text: row.taken ? "☑" : "☐"
            color: row.taken ? Theme.accent : Theme.faint
            font.pixelSize: Theme.u(15)
        }
        Words {
            x: Theme.u(28)
            anchors.verticalCenter: parent.verticalCenter
            text: row.time !== "" ? row.time : qsTr("in the end")
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        Words {
            x: Theme.u(124)
            width: parent.width - x - 6
            anchors.verticalCenter: parent.verticalCenter
            text: row.words
            font.pixelSize: Theme.small
        }
    }
}
