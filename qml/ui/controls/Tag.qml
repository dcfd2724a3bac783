// A label over a drawing.
import QtQuick
import Locktwin

Rectangle {
    id: tag
    property alias text: words.text
    property color tone: Theme.text
    implicitWidth: words.implicitWidth + 16
    implicitHeight: Math.max(Theme.u(22), words.implicitHeight + 4)
    radius: Math.min(height / 2, Theme.u(11))
    color: Theme.dark ? "#dc06090d" : "#e6ffffff"
    border.color: Theme.line
    border.width: Theme.dark ? 0 : 1 // white on white it were no ground
    Words {
        id: words
        anchors.centerIn: parent
        horizontalAlignment: Text.AlignHCenter
        color: tag.tone
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
}
