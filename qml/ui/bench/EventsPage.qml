// What the lock reported and said, newest first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

ListView {
    id: page
    cacheBuffer: 0 // no half-made rows out of sight
    required property EventListModel events
    readonly property var tones: ({
            "good": Theme.good,
            "bad": Theme.bad,
            "warning": Theme.warning,
            "voice": Theme.accent
        })
    objectName: "eventList"
    model: events
    clip: true
    spacing: 2
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Events")
    ScrollBar.vertical: ListBar {}

    delegate: Item {
        id: row
        required property string time
        required property string sentence
        required property string tone
        required property string icon
        readonly property color mark: page.tones[tone] ?? Theme.dim
        width: page.width
        height: Math.max(Theme.u(42), words.implicitHeight + Theme.u(24))
        Accessible.role: Accessible.ListItem
        Accessible.name: time + " " + sentence

        Rectangle {
            y: 6
            width: Theme.u(28)
            height: width
            radius: width / 2
            color: Qt.rgba(row.mark.r, row.mark.g, row.mark.b, 0.14)
            Icon {
                // Shapes are not clipped by the software renderer: a cut row goes without.
                readonly property real discEnd: row.y + 6 + parent.height
                visible: row.y >= page.contentY - 6 && discEnd <= page.contentY + page.height
                anchors.centerIn: parent
                name: row.icon
                size: Theme.u(16)
                color: row.mark
            }
        }
        Words {
            x: Theme.u(38)
            y: 3
            text: row.time
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        Words {
            id: words
            x: Theme.u(38)
            y: Theme.u(18)
            width: row.width - x - 10
            text: row.sentence
            color: row.tone === "plain" || row.tone === "voice" ? Theme.text : row.mark
            wrapMode: Text.WordWrap
        }
    }
}
