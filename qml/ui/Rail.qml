// What can be opened beside the door. Pressing the one that is open puts it away again.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Card {
    id: rail
    required property Session session
    property int current: -1 // in `pages`; -1: none is open
    readonly property var pages: ["events", "people", "inside", "faults"]
    readonly property var words: [qsTr("Events"), qsTr("People"), qsTr("Rear panel"),
        qsTr("Faults")]
    readonly property var drawings: ["list", "user", "rear", "alarm"]

    objectName: "rail"
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Beside the door")
    padding: 4

    Column {
        width: parent.width
        spacing: 4
        Repeater {
            model: rail.pages.length
            RailButton {
                required property int index
                objectName: "tab_" + rail.pages[index]
                width: parent.width
                text: rail.words[index]
                drawing: rail.drawings[index]
                badge: rail.pages[index] === "faults" ? rail.session.faults.standing : 0
                checked: rail.current === index
                onClicked: {
                    rail.current = rail.current === index ? -1 : index;
                    checked = Qt.binding(() => rail.current === index);
                }
            }
        }
    }
}
