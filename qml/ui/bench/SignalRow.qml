// A signal of the catalogue: whether it is followed, its name and unit, what it is.
import QtQuick
import Locktwin

ListRow {
    id: row
    required property string name
    required property string unit
    required property string help
    required property int lane // -1: it is not followed
    objectName: "signal_" + name
    implicitHeight: said.implicitHeight + 10
    Accessible.role: Accessible.CheckBox
    Accessible.name: name
    Accessible.description: help
    Accessible.checkable: true
    Accessible.checked: lane >= 0

    Rectangle {
        anchors.fill: parent
        radius: 6
        color: row.hovered || row.current ? Theme.hover : "transparent"
    }
    Item {
        anchors.fill: parent
        anchors.margins: 4
        Words {
            x: 4
            text: row.lane >= 0 ? "☑" : "☐"
            color: row.lane >= 0 ? Theme.trace(row.lane) : Theme.faint
            font.pixelSize: Theme.u(15)
        }
        Column {
            id: said
            x: Theme.u(28)
            width: parent.width - Theme.u(28) - 4 - unitWords.width
            Words {
                width: parent.width
                text: row.name
                font.weight: row.lane >= 0 ? Font.DemiBold : Font.Normal
            }
            Words {
                width: parent.width
                text: row.help
                color: Theme.dim
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
        }
        Words {
            id: unitWords
            anchors.right: parent.right
            text: row.unit
            color: Theme.dim
            font.pixelSize: Theme.small
        }
    }
}
