// How many, in a dot of colour.
import QtQuick
import Locktwin

Rectangle {
    id: badge
    property int count: 0
    visible: count > 0
    width: Math.max(height, words.implicitWidth + 8)
    height: Theme.u(18)
    radius: height / 2
    color: Theme.warning
    Words {
        id: words
        anchors.centerIn: parent
        text: badge.count
        color: Theme.overAccent
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
}
