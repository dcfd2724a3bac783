// Rows with controls, to be scrolled. All rows are made at once: a ListView makes those out of
// sight little by little, as frames leave it time; until then they are there for Tab and for a
// screen reader, without a name and without what they do.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic

Flickable {
    id: list
    property var model
    property alias delegate: rows.delegate
    property alias spacing: column.spacing
    readonly property alias count: rows.count
    required property string name
    property alias ground: bar.ground // what it lies on
    // Nobody has looked at it so far: the window starts without these rows.
    property bool seen: false

    onVisibleChanged: seen = seen || visible
    Component.onCompleted: seen = visible
    clip: true
    contentHeight: column.height
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: name
    ScrollBar.vertical: ListBar {
        id: bar
    }
    Keys.onUpPressed: bar.decrease()
    Keys.onDownPressed: bar.increase()

    Column { // not a layout: those overlook the height of wrapped text in a page not yet shown
        id: column
        Repeater {
            id: rows
            model: list.seen ? list.model : null
        }
    }
}
