// The scenarios that were opened last.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

ListView {
    id: recent
    cacheBuffer: 0 // no half-made rows out of sight
    required property StartModel start
    objectName: "recentFiles"
    visible: count > 0
    clip: true
    activeFocusOnTab: count > 0
    model: recent.start.recent
    ScrollBar.vertical: ListBar {
        ground: Theme.window
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Recent scenarios")
    delegate: ItemDelegate {
        id: entry
        required property string modelData
        objectName: "recent_" + modelData
        width: recent.width
        height: Theme.u(34)
        Accessible.name: modelData
        onClicked: recent.start.open(modelData)
        contentItem: Words {
            text: entry.modelData
            elide: Text.ElideLeft
            color: entry.hovered ? Theme.text : Theme.dim
        }
        background: Rectangle {
            radius: 8
            color: entry.hovered ? Theme.hover : "transparent"
        }
    }
}
