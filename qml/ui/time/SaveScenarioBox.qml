// What was done becomes a scenario; what was seen is offered as its expectations.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Popup {
    id: box
    scale: Theme.shrink
    transformOrigin: Popup.TopLeft
    required property OfferListModel offers
    objectName: "saveScenarioBox"
    width: Theme.u(460)
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
        Words {
            Layout.fillWidth: true
            text: qsTr("Tick what the scenario should expect:")
            wrapMode: Text.WordWrap
        }
        ListView {
            id: list
            objectName: "offerList"
            cacheBuffer: 0 // no half-made rows out of sight
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(Theme.u(260), Math.max(Theme.u(60), contentHeight))
            model: box.visible ? box.offers : null
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What may be expected")
            ScrollBar.vertical: ListBar {}
            Keys.onSpacePressed: box.offers.toggle(currentIndex)
            delegate: OfferRow {
                width: list.width - 10
                current: list.activeFocus && ListView.isCurrentItem
                onClicked: box.offers.toggle(index)
            }
        }
        RowLayout {
            spacing: 8
            PushButton {
                objectName: "takeAllOffers"
                readonly property bool all: box.offers.taken === box.offers.count
                text: all ? qsTr("None") : qsTr("All")
                name: all ? qsTr("Expect none of it") : qsTr("Expect all of it")
                onClicked: box.offers.takeAll(!all)
            }
            Words {
                objectName: "offersTaken"
                Layout.fillWidth: true
                text: qsTr("%1 of %2 ticked").arg(box.offers.taken).arg(box.offers.count)
                color: Theme.dim
                font.pixelSize: Theme.small
            }
            PushButton {
                objectName: "saveScenarioAs"
                strong: true
                drawing: "save"
                text: qsTr("Save as...")
                onClicked: saving.ask()
                SaveBox {
                    id: saving
                    title: qsTr("Save what was done as a scenario")
                    suffix: "json"
                    filters: [qsTr("Scenarios") + " (*.json)"]
                    onChosen: file => {
                        box.offers.save(file);
                        box.close();
                    }
                }
            }
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("The file holds the digits that were typed: only you may read it.")
            color: Theme.faint
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
}
