// The bolt in its lock body, the bolts and the door from above, and hands at the handles.
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property DoorModel door
    property bool plain: false // for an audience: no hands
    readonly property bool roomy: width >= 420
    readonly property real inner: width - 2 * padding
    // From above both are seen, one below the other; else one of them, which is chosen.
    readonly property bool both: roomy && height > inner * 0.66 + Theme.u(400)
    property string above: "door" // what is shown while there is room for one
    // An audience cannot choose, and is told of a bolt beside its pocket: it sees that.
    readonly property string sees: plain && door.offText !== "" ? "bolts" : above
    // What the drawings have for themselves, and what the first two of them need of it: they are
    // as wide as the card, so a taller place would stay empty.
    readonly property real room: height - 2 * padding - (both ? 16 : 8)
        - (plain ? 0 : verbs.implicitHeight + 8 + (both ? 0 : views.implicitHeight + 8))
    readonly property real cutawayTall: Math.round(Math.min(
        inner * 104 / 138 * (both ? 1 : 1.2), room * (both ? 0.47 : 0.58)))
    readonly property real boltsTall: Math.round(Math.min(
        inner * 47 / 92 + Theme.u(32), (room - cutawayTall) * 0.42))
    padding: roomy ? Theme.padding : 10

    ColumnLayout {
        anchors.fill: parent
        spacing: 8
        Choice {
            id: views
            objectName: "fromAbove"
            visible: !card.plain && !card.both
            name: qsTr("What is seen from above")
            values: ["door", "bolts"]
            labels: [qsTr("Door"), qsTr("Bolts")]
            value: card.above
            onChosen: view => card.above = view
        }
        DoorVerbs {
            id: verbs
            visible: !card.plain
            Layout.fillWidth: true
            door: card.door
        }
        BoltCutaway {
            id: cutaway
            Layout.fillWidth: true
            Layout.preferredHeight: card.cutawayTall
            door: card.door
        }
        BoltInset {
            id: bolts
            visible: card.both || card.sees === "bolts"
            Layout.fillWidth: true
            Layout.fillHeight: !card.both
            Layout.preferredHeight: card.boltsTall
            tells: !cutaway.tellsOpen
            door: card.door
        }
        DoorView {
            visible: card.both || card.sees === "door"
            Layout.fillWidth: true
            Layout.fillHeight: true
            tells: !bolts.visible // what the bolts from above tell
            door: card.door
        }
    }
}
