// The outside of the door: the lock's face on wood, and what it says.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Rectangle {
    id: card
    required property Session session
    property bool presents: false // the caption is for an audience

    function useKey(): void {
        face.useKey();
    }
    radius: Theme.radius
    border.color: Theme.line
    clip: true
    gradient: Gradient {
        orientation: Gradient.Horizontal
        GradientStop {
            position: 0
            color: Theme.dark ? "#2b2119" : "#a9835c"
        }
        GradientStop {
            position: 0.5
            color: Theme.dark ? "#463527" : "#c9a178"
        }
        GradientStop {
            position: 1
            color: Theme.dark ? "#2a2018" : "#a07b56"
        }
    }

    Repeater { // the grain
        model: 9
        Rectangle {
            required property int index
            x: card.width * (0.04 + 0.115 * index) + 7 * (index % 3)
            y: 1
            width: 1
            height: card.height - 2
            color: index % 2 ? "#18000000" : "#0cffffff"
        }
    }
    Item {
        id: room
        anchors {
            top: parent.top
            bottom: bubble.top
            left: parent.left
            right: parent.right
            margins: 8
        }
        PanelMount {
            visible: face.torn
            x: face.x
            y: (room.height - face.height) / 2
            u: face.u
        }
        LockFace {
            id: face
            readonly property bool torn: !card.session.house.frontInPlace // it hangs by its cable
            x: (room.width - width) / 2
            y: (room.height - height) / 2 + (torn ? 44 * u : 0)
            rotation: torn ? 6 : 0
            u: Math.min(room.width / 340, room.height / (torn ? 830 : 760))
            panel: card.session.frontPanel
            door: card.session.door
            people: card.session.people
            key: card.session.key
        }
    }
    CaptionBubble {
        id: bubble
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: 12
        }
        large: card.presents
        caption: card.session.caption
    }
}
