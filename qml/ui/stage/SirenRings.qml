// The siren, seen: rings that grow out of the lock, and a red shade over all.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: siren
    property bool on: false
    property bool running: true // time does
    property point source: Qt.point(0, 0)
    property real size: 100 // of the smallest ring
    objectName: "sirenRings"
    visible: on

    Rectangle {
        anchors.fill: parent
        color: "#661a0405"
    }
    ArtItem {
        x: siren.source.x - width / 2
        y: siren.source.y - height / 2
        width: siren.size * 5
        height: width
        source: "glow"
    }
    Repeater {
        model: 5
        Rectangle {
            id: ring
            required property int index
            property real growth // to the place of the next one
            width: siren.size * (1 + 1.1 * (index + growth))
            height: width
            radius: width / 2
            x: siren.source.x - width / 2
            y: siren.source.y - height / 2
            color: "transparent"
            border.color: "#ff8a80"
            border.width: 3
            opacity: 0.6 / (1 + index + growth)
            antialiasing: true
            NumberAnimation on growth {
                running: siren.on && siren.running && Theme.moves
                from: 0
                to: 1
                duration: 800
                loops: Animation.Infinite
            }
        }
    }
}
