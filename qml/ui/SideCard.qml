// What was opened beside the door: what happened, who is there, what is inside, what can go wrong.
// A card with a gap on either side; nothing but a gap while none is open.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Item {
    id: side
    required property Session session
    property int current: -1 // in Rail.pages
    property bool open: false
    width: (open ? card.width + Theme.gap : 0) + Theme.gap

    Card {
        id: card
        objectName: "sideCard"
        visible: side.open
        x: Theme.gap
        width: Theme.u(308)
        height: side.height

        StackLayout {
            anchors.fill: parent
            currentIndex: Math.max(0, side.current)
            Later {
                wanted: side.open && side.current === 0
                content: EventsPage {
                    events: side.session.events
                }
            }
            Later {
                wanted: side.open && side.current === 1
                content: PeoplePage {
                    people: side.session.people
                }
            }
            Later {
                wanted: side.open && side.current === 2
                content: InsidePage {
                    rear: side.session.rearPanel
                    door: side.session.door
                }
            }
            Later {
                wanted: side.open && side.current === 3
                content: FaultsPage {
                    faults: side.session.faults
                    house: side.session.house
                    air: side.session.air
                    phone: side.session.phone
                }
            }
        }
    }
}
