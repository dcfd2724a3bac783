// Who can come to the door; and beside whoever is there, what they can do. Where there is no room
// for both, the face of whoever is there stands over what they can do, and brings out the others.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Column {
    id: shelf
    required property StageModel visitor
    required property PeopleModel people
    required property rect head // of somebody who stands at the door: is not to be covered
    required property real foot // where what is said begins
    required property real stageTall
    readonly property string who: visitor.who
    readonly property bool there: who !== ""
    readonly property real side: Theme.u(40)
    readonly property real deed: Theme.u(32)
    readonly property real both: side + deed + 16 + row.spacing // the width of two columns
    readonly property bool beside: x + both <= head.x + 0.08 * head.width // of that head
    // And over what is said at the foot, however long: nothing may vanish for a sentence.
    readonly property bool below: head.bottom + 24 + deeds.height + Theme.u(160) <= stageTall
    readonly property bool brief: !beside && !below
    property bool choosing: false // somebody else, where there is no room for all
    onWhoChanged: choosing = false

    function act(what: string): void {
        switch (what) {
        case "palm":
            visitor.raisePalm();
            break;
        case "finger":
            visitor.layFinger();
            break;
        case "leave":
            visitor.leave();
            break;
        default:
            visitor.turn(what);
        }
    }

    objectName: "stagePeople"
    spacing: 6
    y: {
        // The face stays where it is while it is pressed: the deeds are taller than the faces.
        const tall = brief && there ? side + 22 + deeds.height : height;
        const middle = Math.min(0.42 * (stageTall - tall), foot - tall - 8);
        return Math.max(10, beside || brief ? middle : Math.max(middle, head.bottom + 8));
    }

    StageShelf {
        visible: shelf.brief && shelf.there
        width: shelf.side + 8
        height: width
        StageButton {
            objectName: "visitor_who"
            x: 4
            y: 4
            width: shelf.side
            height: shelf.side
            name: qsTr("%1 is at the door: choose somebody else").arg(shelf.who)
            onClicked: shelf.choosing = !shelf.choosing
            Face {
                anchors.fill: parent
                anchors.margins: 2
                who: shelf.who
                chosen: true
            }
        }
    }
    Row {
        id: row
        spacing: 6
        StageShelf {
            visible: !shelf.brief || !shelf.there || shelf.choosing
            width: shelf.side + 8
            height: faces.height + 8
            Column {
                id: faces
                x: 4
                y: 4
                spacing: 4
                Repeater {
                    model: shelf.people.names
                    StageButton {
                        id: person
                        required property string modelData
                        objectName: "bring_" + modelData
                        width: shelf.side
                        height: shelf.side
                        name: qsTr("%1 comes to the door").arg(modelData)
                        onClicked: {
                            shelf.choosing = false;
                            shelf.visitor.come(modelData, 0.6);
                        }
                        Face {
                            anchors.fill: parent
                            anchors.margins: 2
                            who: person.modelData
                            chosen: shelf.who === person.modelData
                        }
                    }
                }
            }
        }
        StageShelf {
            visible: shelf.there && !(shelf.brief && shelf.choosing)
            width: shelf.deed + 8
            height: deeds.height + 8
            StageDeeds {
                id: deeds
                x: 4
                y: 4
                side: shelf.deed
                onWanted: what => shelf.act(what)
            }
        }
    }
}
