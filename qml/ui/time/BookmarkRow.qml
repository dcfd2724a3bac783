// One bookmark: its time, which is gone to, its name, which is written anew, and the way to lose
// it.
import QtQuick
import QtQuick.Layouts
import Locktwin

RowLayout {
    id: row
    required property int index
    required property string name
    required property string time
    required property bool reachable
    signal wanted(int index)
    signal renamed(int index, string name)
    signal removed(int index)
    height: Theme.u(36)
    spacing: 6

    PushButton {
        objectName: "toBookmark_" + row.index
        enabled: row.reachable
        text: row.time
        name: row.reachable ? qsTr("To %1, %2").arg(row.name).arg(row.time)
                            : qsTr("%1 is out of reach").arg(row.name)
        onClicked: row.wanted(row.index)
    }
    Entry {
        objectName: "nameOfBookmark_" + row.index
        Layout.fillWidth: true
        name: qsTr("Name of the bookmark at %1").arg(row.time)
        text: row.name
        onEditingFinished: {
            row.renamed(row.index, text);
            text = Qt.binding(() => row.name);
        }
    }
    Words {
        objectName: "lostBookmark_" + row.index
        visible: !row.reachable
        text: qsTr("out of reach")
        color: Theme.dim
        font.pixelSize: Theme.small
    }
    PushButton {
        objectName: "removeBookmark_" + row.index
        flat: true
        drawing: "cross"
        name: qsTr("Remove the bookmark %1").arg(row.name)
        onClicked: row.removed(row.index)
    }
}
