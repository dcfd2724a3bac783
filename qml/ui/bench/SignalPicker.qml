// All signals of the catalogue by name, and which of them are followed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Popup {
    id: box
    scale: Theme.shrink
    transformOrigin: Popup.TopLeft
    required property SignalListModel signalList
    objectName: "signalPicker"
    width: Theme.u(380)
    height: Theme.u(420)
    padding: 12
    focus: true
    background: Rectangle {
        radius: 12
        color: Theme.card
        border.color: Theme.edge
    }
    onOpened: search.forceActiveFocus()

    ColumnLayout {
        width: box.availableWidth
        height: box.availableHeight
        spacing: 8
        RowLayout {
            spacing: 8
            Entry {
                id: search
                objectName: "signalSearch"
                Layout.fillWidth: true
                placeholderText: qsTr("Search")
                name: qsTr("Search the signals")
                onTextEdited: box.signalList.search = text
                Keys.onDownPressed: list.forceActiveFocus()
            }
            PushButton {
                objectName: "usualSignals"
                text: qsTr("Default signals")
                name: qsTr("Follow the default signals")
                onClicked: box.signalList.usual()
            }
        }
        Words {
            objectName: "signalsFound"
            Layout.fillWidth: true
            text: box.signalList.followed === box.signalList.most
                ? qsTr("%1 of %2, all %3 lanes are taken").arg(box.signalList.count)
                    .arg(box.signalList.total).arg(box.signalList.most)
                : qsTr("%1 of %2").arg(box.signalList.count).arg(box.signalList.total)
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        ListView {
            id: list
            objectName: "signalList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: box.visible ? box.signalList : null
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0 // no half-made rows out of sight
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Signals")
            ScrollBar.vertical: ListBar {}
            Keys.onSpacePressed: (currentItem as SignalRow)?.clicked()
            Keys.onReturnPressed: (currentItem as SignalRow)?.clicked()
            delegate: SignalRow {
                width: list.width - 10
                current: list.activeFocus && ListView.isCurrentItem
                onClicked: box.signalList.toggle(name)
            }
        }
    }
}
