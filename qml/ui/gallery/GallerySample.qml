// One control in one state, and the state's name below it.
import QtQuick
import Locktwin

Column {
    id: sample
    property string of
    property bool focused: false // as the keyboard shows it
    default property alias content: holder.data
    spacing: 3

    Item { // the ring is none of the children that the holder measures
        width: holder.width
        height: holder.height
        Item {
            id: holder
            width: childrenRect.width
            height: childrenRect.height
        }
        FocusRing {
            target: holder
            visible: sample.focused
        }
    }
    Words {
        text: sample.of
        color: Theme.faint
        font.pixelSize: Theme.small
    }
}
