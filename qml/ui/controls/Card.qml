// A titled surface.
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: card
    property string title: ""
    property real padding: Theme.padding
    property alias tools: toolRow.data // at the right of the title
    default property alias content: holder.data

    color: Theme.card
    radius: Theme.radius
    border.color: Theme.line

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: card.padding
        spacing: 10
        RowLayout {
            visible: card.title !== ""
            spacing: 8
            Words {
                Layout.fillWidth: true
                text: card.title
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
            RowLayout {
                id: toolRow
                spacing: 8
            }
        }
        Item {
            id: holder
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
