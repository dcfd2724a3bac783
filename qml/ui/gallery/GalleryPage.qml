// The controls in their states, by kind; what they are of stands at the left of each row.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

Flickable {
    id: page
    required property Session session
    objectName: "gallery"
    contentHeight: Math.max(rows.height, others.height) + 32
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Controls")
    ScrollBar.vertical: ListBar {
        ground: Theme.window
    }

    Looks {
        look: page.session.look
    }
    Rectangle {
        width: page.width
        height: Math.max(page.height, page.contentHeight)
        color: Theme.window
    }
    Row {
        x: 16
        y: 16
        spacing: 16
        Column {
            id: rows
            width: (page.width - 48) / 2
            spacing: 10
            GalleryLook {
                width: parent.width
                look: page.session.look
                language: page.session.language
            }
            GalleryButtons {
                width: parent.width
            }
            GalleryStates {
                width: parent.width
            }
            GalleryChoices {
                width: parent.width
            }
            GalleryInputs {
                width: parent.width
            }
            GallerySigns {
                width: parent.width
            }
            GalleryWays {
                width: parent.width
                door: page.session.door
            }
        }
        Column {
            id: others
            width: (page.width - 48) / 2
            spacing: 10
            GalleryColors {
                width: parent.width
            }
            GalleryRows {
                width: parent.width
            }
            GalleryLights {
                width: parent.width
            }
            GalleryIcons {
                width: parent.width
            }
        }
    }
}
