// Somebody's face from the front, in a disc: who they are at a glance.
import QtQuick
import Locktwin

Item {
    id: face
    required property string who
    property bool chosen: false
    readonly property var look: Cast.of(who)
    implicitWidth: Theme.u(36)
    implicitHeight: Theme.u(36)

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: face.look.ground
    }
    ArtItem {
        anchors.fill: parent
        anchors.margins: 1
        source: "front_" + face.look.style
        round: true
        tints: face.look
    }
    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: "transparent"
        border.width: face.chosen ? 2 : 1
        border.color: face.chosen ? Theme.accent : Theme.edge
    }
}
