// A lock fresh from the box: how its door is hung, and its body.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Card {
    id: card
    required property DoorModel door
    property string side: "right"
    property string swing: "inward"
    property string body: "6068"
    property real tile: Theme.u(112) // height of a picture
    signal wanted
    objectName: "newLock"
    padding: 20
    implicitHeight: all.implicitHeight + 2 * padding

    Column {
        id: all
        width: parent.width
        spacing: 12
        Row {
            spacing: 14
            Rectangle {
                width: Theme.u(42)
                height: width
                radius: width / 2
                color: Theme.ground(Theme.accent)
                Words {
                    anchors.centerIn: parent
                    text: "+"
                    color: Theme.accent
                    font.pixelSize: Theme.u(24)
                }
            }
            Column {
                Words {
                    text: qsTr("New lock")
                    font.pixelSize: Theme.u(20)
                    font.weight: Font.Bold
                }
                Words {
                    text: qsTr("Fresh from the box, with no user in it.")
                    color: Theme.dim
                }
            }
        }
        Column {
            width: parent.width
            Words {
                text: qsTr("DOOR HANGING")
                color: Theme.faint
                font.pixelSize: Theme.small
                font.weight: Font.Bold
            }
            Words {
                width: parent.width
                text: qsTr("Plan view, the room at the top. Left and right as seen from the side "
                    + "the door opens to.")
                color: Theme.dim
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
        }
        Row {
            id: hangings
            width: parent.width
            spacing: 12
            Repeater {
                model: [["right", "inward", qsTr("opens right, inward")],
                    ["left", "inward", qsTr("opens left, inward")],
                    ["right", "outward", qsTr("opens right, outward")],
                    ["left", "outward", qsTr("opens left, outward")]]
                Hanging {
                    required property var modelData
                    objectName: "hanging_" + modelData[0] + "_" + modelData[1]
                    width: (hangings.width - 36) / 4
                    door: card.door
                    height: card.tile
                    side: modelData[0]
                    swing: modelData[1]
                    text: modelData[2]
                    chosen: card.side === side && card.swing === swing
                    onClicked: {
                        card.side = side;
                        card.swing = swing;
                    }
                }
            }
        }
        Words {
            text: qsTr("LOCK BODY")
            color: Theme.faint
            font.pixelSize: Theme.small
            font.weight: Font.Bold
        }
        RowLayout {
            width: parent.width
            Choice {
                objectName: "newBody"
                name: qsTr("Lock body")
                values: ["6068", "5085"]
                labels: [qsTr("6068, with a door sensor"), qsTr("5085, without")]
                value: card.body
                onChosen: body => card.body = body
            }
            Item {
                Layout.fillWidth: true
            }
            PushButton {
                objectName: "createLock"
                strong: true
                implicitHeight: Theme.u(40)
                implicitWidth: Theme.u(160)
                text: qsTr("Create the lock")
                onClicked: card.wanted()
            }
        }
    }
}
