// A named value on one line.
import QtQuick
import QtQuick.Layouts
import Locktwin

Item { // not a layout: those may miss the last change of a width, and a value stood off its edge
    property alias name: nameWords.text
    property alias value: valueWords.text
    Layout.fillWidth: true
    implicitWidth: nameWords.implicitWidth + 8 + valueWords.implicitWidth
    implicitHeight: Math.max(nameWords.implicitHeight, valueWords.implicitHeight)
    Words {
        id: nameWords
        anchors.left: parent.left
        anchors.right: valueWords.left
        anchors.rightMargin: 8
        color: Theme.dim
    }
    Words { // a value is never cut
        id: valueWords
        anchors.right: parent.right
        font.weight: Font.DemiBold
    }
}
