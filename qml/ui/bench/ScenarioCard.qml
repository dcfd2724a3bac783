// The scenario that is open: its steps as they stand at this moment, and what was expected and seen
// where it failed. Pressing a step goes to the moment at which it began.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property ScenarioModel scenario
    objectName: "scenarioCard"
    padding: 12

    ColumnLayout {
        anchors.fill: parent
        spacing: 8
        Words {
            Layout.fillWidth: true
            text: card.scenario.title
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            wrapMode: Text.WordWrap
            maximumLineCount: 4
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("%1, %2").arg(card.scenario.file).arg(card.scenario.place)
            color: Theme.dim
            font.pixelSize: Theme.small
            wrapMode: Text.WrapAnywhere
        }
        Words {
            objectName: "scenarioCovers"
            readonly property string ids: card.scenario.covers
            visible: ids !== ""
            Layout.fillWidth: true
            text: ids.includes(" ") ? qsTr("Requirements %1").arg(ids)
                                    : qsTr("Requirement %1").arg(ids)
            color: Theme.faint
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        Rectangle { // how it failed
            visible: card.scenario.failed
            Layout.fillWidth: true
            Layout.preferredHeight: failure.implicitHeight + 20
            radius: 10
            color: Theme.ground(Theme.bad)
            border.color: Theme.bad
            Column {
                id: failure
                x: 10
                y: 10
                width: parent.width - 20
                spacing: 4
                Words {
                    text: qsTr("EXPECTED")
                    color: Theme.faint
                    font.pixelSize: Theme.small
                    font.weight: Font.Bold
                }
                Words {
                    objectName: "failureExpected"
                    width: parent.width
                    text: card.scenario.expected
                    color: Theme.good
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                Words {
                    text: qsTr("SEEN")
                    color: Theme.faint
                    font.pixelSize: Theme.small
                    font.weight: Font.Bold
                }
                Words {
                    objectName: "failureSeen"
                    width: parent.width
                    text: card.scenario.seen
                    color: Theme.bad
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                PushButton {
                    objectName: "beforeFailure"
                    width: parent.width
                    strong: true
                    drawing: "stepBack"
                    text: qsTr("To the second before")
                    onClicked: card.scenario.goBeforeFailure()
                }
            }
        }
        ListView {
            id: list
            objectName: "scenarioSteps"
            readonly property int standing: card.scenario.current
            // The step that stands there, with what led to it: a third from the top.
            function settle(): void {
                currentIndex = standing; // a list with other rows has forgotten it
                if (standing < 0 || count === 0)
                    return;
                positionViewAtIndex(currentIndex, ListView.Beginning);
                const row = currentItem?.y ?? contentY;
                contentY = Math.max(originY, Math.min(contentY, row - height / 3));
                forceLayout(); // the rows above have been guesses
                contentY = itemAt(0, contentY)?.y ?? contentY; // and no row is cut at the top
                positionViewAtIndex(currentIndex, ListView.Contain);
            }
            onCountChanged: laidOut.restart()
            onStandingChanged: laidOut.restart()
            onWidthChanged: laidOut.restart()
            onHeightChanged: laidOut.restart()
            Timer { // its rows are there by then
                id: laidOut
                interval: 0
                onTriggered: list.settle()
            }
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: card.visible ? card.scenario : null // a list that is not seen has no rows
            clip: true
            spacing: 2
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Steps of the scenario")
            ScrollBar.vertical: ListBar {}
            delegate: StepRow {
                width: list.width - 10
                onWanted: index => card.scenario.goTo(index)
            }
        }
    }
}
