// What somebody at the door can do: show a hand or a finger, turn the head, go away.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Column {
    id: deeds
    property real side: 32
    readonly property var first: ["straight", "leave"] // of the next kind of deed
    signal wanted(string what)
    spacing: 2

    Repeater {
        model: [["palm", "palm", qsTr("Hold a palm up")],
            ["finger", "finger", qsTr("Lay a finger on the reader")],
            ["straight", "face", qsTr("Look straight ahead")],
            ["up", "lookUp", qsTr("Look up")], ["down", "lookDown", qsTr("Look down")],
            ["left", "lookLeft", qsTr("Look to the left")],
            ["right", "lookRight", qsTr("Look to the right")],
            ["leave", "leave", qsTr("Go away")]]
        Item {
            id: one
            required property var modelData
            readonly property real rule: deeds.first.includes(modelData[0]) ? 5 : 0
            width: deeds.side
            height: rule + button.height
            Rectangle { // between one kind and the next
                visible: one.rule > 0
                x: 5
                y: 1
                width: parent.width - 10
                height: 1
                color: Theme.dark ? "#7d8a99" : Theme.edge
            }
            StageButton {
                id: button
                objectName: "visitor_" + one.modelData[0]
                y: one.rule
                width: deeds.side
                height: Theme.u(29)
                ink: Theme.dark ? "#f2f7fc" : Theme.text
                drawing: one.modelData[1]
                name: one.modelData[2]
                onClicked: deeds.wanted(one.modelData[0])
            }
        }
    }
}
