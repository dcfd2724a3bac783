// All events of the lock that have come into the app, newest first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

ListView {
    id: list
    cacheBuffer: 0 // no half-made rows out of sight
    required property PhoneModel phone
    readonly property var tones: ({
            "good": Theme.good,
            "bad": Theme.bad,
            "warning": Theme.warning
        })
    objectName: "phoneEvents"
    model: phone.lists.events
    clip: true
    spacing: 6
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Events in the app")
    ScrollBar.vertical: ListBar {
        ground: Theme.phone
    }

    Words {
        visible: list.count === 0
        anchors.centerIn: parent
        text: qsTr("No event has come yet.")
        color: Theme.dim
    }
    delegate: Column {
        id: row
        required property var modelData
        width: list.width - 10
        Accessible.role: Accessible.ListItem
        Accessible.name: modelData.time + " " + modelData.sentence
        Words {
            width: parent.width
            text: row.modelData.time
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        Words {
            width: parent.width
            text: row.modelData.sentence
            color: list.tones[row.modelData.tone] ?? Theme.text
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
}
