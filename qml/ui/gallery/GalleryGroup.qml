// Some controls of one kind, with their name.
import QtQuick
import Locktwin

Rectangle {
    id: group
    property string title
    default property alias content: flow.data
    height: flow.height + 44
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.line

    Words {
        x: 14
        y: 10
        text: group.title
        color: Theme.faint
        font.pixelSize: Theme.small
        font.weight: Font.Bold
    }
    Flow {
        id: flow
        x: 14
        y: 32
        width: parent.width - 28
        spacing: 12
    }
}
