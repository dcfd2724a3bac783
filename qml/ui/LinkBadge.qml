// On which target the firmware runs, and how the way to it is.
import QtQuick
import Locktwin

Rectangle {
    id: badge
    required property LinkModel link
    property bool brief: false // what is well is left to its name
    readonly property color tone: link.troubled ? Theme.warning : Theme.good
    objectName: "linkBadge"
    visible: link.remote
    implicitWidth: words.x + words.implicitWidth + 12
    implicitHeight: Theme.u(28)
    radius: height / 2
    color: Theme.ground(tone)
    border.color: tone
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("The firmware runs on %1: %2").arg(link.target).arg(link.figures)

    Icon {
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        name: "chip"
        color: badge.tone
    }
    Words {
        id: words
        x: Theme.u(32)
        anchors.verticalCenter: parent.verticalCenter
        text: badge.brief && !badge.link.troubled ? badge.link.target
            : qsTr("%1, %2").arg(badge.link.target).arg(badge.link.figures)
        font.pixelSize: Theme.small
    }
}
