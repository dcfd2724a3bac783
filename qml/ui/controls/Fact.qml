// A named value on one line.
import QtQuick
import QtQuick.Layouts
import Locktwin

RowLayout {
    property alias name: nameWords.text
    property alias value: valueWords.text
    Layout.fillWidth: true
    Words {
        id: nameWords
        Layout.fillWidth: true
        color: Theme.dim
    }
    Words {
        id: valueWords
        Layout.minimumWidth: implicitWidth // a value is never cut
        font.weight: Font.DemiBold
    }
}
