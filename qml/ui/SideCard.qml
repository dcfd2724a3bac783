// The right side: what is inside, what can go wrong, and what happened.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property Session session
    property alias currentTab: tabs.currentIndex

    ColumnLayout {
        anchors.fill: parent
        spacing: 12
        TabBar {
            id: tabs
            objectName: "tabs"
            Layout.fillWidth: true
            background: Item {
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
            SideTab {
                objectName: "tab_events"
                text: qsTr("Events")
            }
            SideTab {
                objectName: "tab_people"
                text: qsTr("People")
            }
            SideTab {
                objectName: "tab_phone"
                text: qsTr("Phone")
            }
            SideTab {
                objectName: "tab_inside"
                text: qsTr("Inside")
            }
            SideTab {
                objectName: "tab_faults"
                text: qsTr("Faults")
            }
        }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumWidth: 0 // else the largest page pushes all out of the card
            Layout.minimumHeight: 0
            currentIndex: tabs.currentIndex
            EventsPage {
                events: card.session.events
            }
            PeoplePage {
                people: card.session.people
            }
            PhonePage {
                phone: card.session.phone
                people: card.session.people
            }
            InsidePage {
                rear: card.session.rearPanel
                door: card.session.door
            }
            FaultsPage {
                faults: card.session.faults
                house: card.session.house
                air: card.session.air
                phone: card.session.phone
            }
        }
    }
}
