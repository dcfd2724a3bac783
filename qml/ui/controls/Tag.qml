// A label over a drawing.
import QtQuick
import Locktwin

Rectangle {
    id: tag
    property alias text: words.text
    property color tone: Theme.text
    implicitWidth: words.implicitWidth + 16
    implicitHeight: 22
    radius: 11
    color: Theme.dark ? "#dc06090d" : "#e6ffffff"
    Words {
        id: words
        anchors.centerIn: parent
        color: tag.tone
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
}
