// Who can come to the door; and beside whoever is there, what they can do.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Row {
    id: shelf
    required property StageModel visitor
    required property PeopleModel people
    property bool brief: false // while somebody is there, nobody else can come
    readonly property real side: Theme.u(40)
    spacing: 6

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

    Rectangle {
        visible: !shelf.brief || shelf.visitor.who === ""
        width: shelf.side + 8
        height: faces.height + 8
        radius: width / 2
        color: "#9906090d"
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
                    onClicked: shelf.visitor.come(modelData, 0.6)
                    Face {
                        anchors.fill: parent
                        anchors.margins: 2
                        who: person.modelData
                        chosen: shelf.visitor.who === person.modelData
                    }
                }
            }
        }
    }
    Rectangle {
        visible: shelf.visitor.who !== ""
        width: Theme.u(32) + 8
        height: deeds.height + 8
        radius: width / 2
        color: "#9906090d"
        Column {
            id: deeds
            x: 4
            y: 4
            spacing: 2
            Repeater {
                model: [["palm", "palm", qsTr("Hold a palm up")],
                    ["finger", "finger", qsTr("Lay a finger on the reader")],
                    ["straight", "face", qsTr("Look straight ahead")],
                    ["up", "lookUp", qsTr("Look up")], ["down", "lookDown", qsTr("Look down")],
                    ["left", "lookLeft", qsTr("Look to the left")],
                    ["right", "lookRight", qsTr("Look to the right")],
                    ["leave", "walk", qsTr("Go away")]]
                StageButton {
                    required property var modelData
                    objectName: "visitor_" + modelData[0]
                    width: Theme.u(32)
                    height: Theme.u(29)
                    drawing: modelData[1]
                    name: modelData[2]
                    onClicked: shelf.act(modelData[0])
                }
            }
        }
    }
}
