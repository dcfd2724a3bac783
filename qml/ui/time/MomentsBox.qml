// Moments to come back to: bookmarks with their names, and futures that were left.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Popup {
    id: box
    scale: Theme.shrink
    transformOrigin: Popup.TopLeft
    required property TimelineModel timeline
    readonly property BookmarkModel bookmarks: timeline.bookmarks
    objectName: "momentsBox"
    width: Theme.u(360)
    padding: 14
    focus: true
    background: Rectangle {
        radius: 12
        color: Theme.card
        border.color: Theme.edge
    }

    ColumnLayout {
        width: box.availableWidth
        spacing: 8
        RowLayout {
            spacing: 8
            Entry {
                id: wish
                objectName: "bookmarkName"
                Layout.fillWidth: true
                placeholderText: qsTr("Name of this moment")
                onAccepted: add.clicked()
            }
            PushButton {
                id: add
                objectName: "addBookmark"
                drawing: "flag"
                text: qsTr("Add")
                name: qsTr("Bookmark this moment")
                onClicked: {
                    box.bookmarks.add(wish.text);
                    wish.clear();
                }
            }
        }
        ControlList {
            objectName: "bookmarkList"
            visible: box.bookmarks.count > 0
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(Theme.u(180), contentHeight)
            name: qsTr("Bookmarks")
            model: box.bookmarks
            delegate: BookmarkRow {
                width: box.availableWidth - 10
                onWanted: index => box.bookmarks.goTo(index)
                onRenamed: (index, name) => box.bookmarks.rename(index, name)
                onRemoved: index => box.bookmarks.remove(index)
            }
        }
        Words {
            Layout.fillWidth: true
            text: box.timeline.branches.count > 0 ? qsTr("Other branches")
                : qsTr("What is done in the past begins another branch; the one that was left is "
                    + "kept here.")
            color: Theme.dim
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        ControlList {
            objectName: "branchList"
            visible: box.timeline.branches.count > 0
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(Theme.u(140), contentHeight)
            spacing: 4
            name: qsTr("Other branches")
            model: box.timeline.branches
            delegate: PushButton {
                required property int index
                required property string words
                objectName: "branch_" + index
                width: box.availableWidth - 10
                drawing: "fork"
                text: words
                name: qsTr("Back to the other branch: %1").arg(words)
                onClicked: box.timeline.branches.goTo(index)
            }
        }
    }
}
