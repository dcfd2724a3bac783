// A numbered sentence.
import QtQuick
import QtQuick.Layouts
import Locktwin

RowLayout {
    id: step
    property int number
    property string text
    Layout.fillWidth: true
    spacing: 12
    Rectangle {
        Layout.alignment: Qt.AlignTop
        implicitWidth: 24
        implicitHeight: 24
        radius: 12
        color: Theme.accent
        Words {
            anchors.centerIn: parent
            text: step.number
            color: Theme.window
            font.weight: Font.Bold
        }
    }
    Words {
        Layout.fillWidth: true
        text: step.text
        wrapMode: Text.WordWrap
        lineHeight: 1.2
    }
}
