// The mark of the program: a ring with a keyhole.
import QtQuick
import Locktwin

Item {
    implicitWidth: 24
    implicitHeight: 24
    Rectangle {
        anchors.fill: parent
        radius: 12
        color: "transparent"
        border.color: Theme.accent
        border.width: 4
    }
    Rectangle {
        x: 9
        y: 9
        width: 6
        height: 6
        radius: 3
        color: Theme.accent
    }
    Rectangle {
        x: 10.5
        y: 13
        width: 3
        height: 6
        color: Theme.accent
    }
}
