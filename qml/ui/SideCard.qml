// What was opened beside the door: what happened, who is there, what is inside, what can go wrong.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property Session session
    property int current: 0 // as in Rail.pages

    StackLayout {
        anchors.fill: parent
        currentIndex: card.current
        EventsPage {
            events: card.session.events
        }
        PeoplePage {
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
