// The ways to begin, three equal ones.
import QtQuick
import Locktwin

Row {
    id: ways
    required property StartModel start
    required property bool roomy
    signal opening
    readonly property real each: (width - 24) / 3
    property real tile: 0 // as large as the pictures below, at least
    readonly property real tall: Math.max(Theme.u(ways.roomy ? 170 : 144), tile)
    spacing: 12
    StartCard {
        objectName: "startTour"
        width: ways.each
        height: ways.tall
        focus: true
        strong: true
        drawing: "play"
        shortcut: "T"
        text: qsTr("Guided tour")
        about: qsTr("Seven chapters. You can take over at any time.")
        onClicked: ways.start.tour(0)
    }
    StartCard {
        objectName: "startPlay"
        width: ways.each
        height: ways.tall
        drawing: "walk"
        shortcut: "P"
        text: qsTr("Play freely")
        about: qsTr("A locked front door, with a family that it knows.")
        onClicked: ways.start.play()
    }
    StartCard {
        objectName: "startOpen"
        width: ways.each
        height: ways.tall
        drawing: "list"
        shortcut: "Ctrl+O"
        text: qsTr("Open a scenario")
        about: qsTr("See its steps, and go on from where it fails.")
        onClicked: ways.opening()
    }
}
