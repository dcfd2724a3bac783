// A row of a list that is pressed as a whole. No control of its own for the keyboard: one goes
// through the list by its own keys.
import QtQuick
import Locktwin

Item {
    id: row
    property bool current: false // where the keyboard is
    property bool hovered: area.containsMouse
    signal clicked
    Accessible.onPressAction: clicked()

    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        onClicked: row.clicked()
    }
}
