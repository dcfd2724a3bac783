// A bookmark on the rail of time. Pressing it goes to its moment.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: flag
    required property int index
    required property double at // seconds
    required property string name
    required property string time
    required property bool reachable
    objectName: "bookmarkFlag_" + index
    width: 18
    height: 24
    focusPolicy: Qt.NoFocus // the list of bookmarks goes by keyboard
    Accessible.name: qsTr("Bookmark %1 at %2").arg(name).arg(time)
    ToolTip.visible: hovered
    ToolTip.text: name + " " + time

    contentItem: Item {
        Rectangle {
            x: 2
            width: 2
            height: parent.height
            color: Theme.accent
        }
        Rectangle {
            x: 4
            width: 11
            height: 9
            radius: 2
            color: flag.hovered ? Theme.text : Theme.accent
        }
    }
}
