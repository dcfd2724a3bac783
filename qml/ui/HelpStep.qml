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
        implicitWidth: Theme.u(24)
        implicitHeight: Theme.u(24)
        radius: height / 2
        color: Theme.accent
        Words {
            anchors.centerIn: parent
            text: step.number
            color: Theme.window
            font.weight: Font.Bold
        }
    }
    Words {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 1
        Layout.fillWidth: true
        text: step.text
        wrapMode: Text.WordWrap
        lineHeight: 1.2
    }
}
