// What happened, by kind, day and words; pressing a row goes to its moment.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: board
    required property EventBoardModel events
    readonly property bool tight: width < 720
    property string failed: "" // a file that could not be written
    spacing: 6

    RowLayout {
        spacing: 8
        Choice {
            objectName: "eventKind"
            visible: !board.tight
            name: qsTr("Which events")
            values: board.events.kinds
            labels: board.events.kindWords
            value: board.events.kind
            onChosen: kind => board.events.kind = kind
        }
        Picker {
            objectName: "eventKindPicker"
            visible: board.tight
            Layout.preferredWidth: Theme.u(110)
            name: qsTr("Which events")
            values: board.events.kinds
            labels: board.events.kindWords
            value: board.events.kind
            onChosen: kind => board.events.kind = kind
        }
        Picker {
            objectName: "eventDay"
            visible: board.events.days > 1
            Layout.preferredWidth: Theme.u(96)
            name: qsTr("Of which day")
            values: Array.from({length: board.events.days + 1}, (_, i) => i)
            labels: values.map(day => day === 0 ? qsTr("all days") : qsTr("day %1").arg(day))
            value: board.events.day
            onChosen: day => board.events.day = day
        }
        Entry {
            objectName: "eventSearch"
            Layout.fillWidth: true
            Layout.minimumWidth: 60
            placeholderText: qsTr("Search")
            name: qsTr("Search the events")
            onTextEdited: board.events.search = text
        }
        PushButton {
            objectName: "exportEvents"
            enabled: board.events.count > 0
            drawing: "save"
            name: qsTr("Save these events as a table (.csv)")
            onClicked: saving.ask()
            SaveBox {
                id: saving
                title: qsTr("Save these events")
                suffix: "csv"
                filters: [qsTr("Tables") + " (*.csv)"]
                onChosen: file => board.failed = board.events.exportTo(file) ? "" : String(file)
            }
        }
    }
    Words {
        objectName: "eventsNotSaved"
        visible: board.failed !== ""
        Layout.fillWidth: true
        text: qsTr("%1 cannot be written.").arg(board.failed)
        color: Theme.bad
        font.pixelSize: Theme.small
    }
    ListView {
        id: list
        objectName: "eventBoard"
        cacheBuffer: 0 // no half-made rows out of sight
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: board.visible ? board.events : null
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Events")
        ScrollBar.vertical: ListBar {}
        Keys.onReturnPressed: board.events.goTo(currentIndex)
        delegate: EventRow {
            width: list.width - 10
            tight: board.tight
            current: list.activeFocus && ListView.isCurrentItem
            onClicked: board.events.goTo(index)
        }
        Words {
            visible: list.count === 0
            anchors.centerIn: parent
            text: qsTr("Nothing of this has happened.")
            color: Theme.dim
        }
    }
}
