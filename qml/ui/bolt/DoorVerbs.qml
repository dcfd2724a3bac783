// What hands do at the door: three buttons of one width in a row, with short words where the long
// ones have no room.
import QtQuick
import Locktwin

Item {
    id: verbs
    required property DoorModel door
    readonly property var words: [qsTr("Open from outside"), qsTr("Open from inside"),
        qsTr("Shut")]
    readonly property real longest: Math.max(outside.advanceWidth, inside.advanceWidth)
    readonly property real third: (width - 2 * row.spacing) / 3
    readonly property bool brief: longest + 20 > third
    readonly property real each: Math.floor(brief
        ? (width - caption.implicitWidth - 3 * row.spacing) / 3 : third)
    objectName: "doorVerbs"
    implicitHeight: Theme.u(32)

    // A window that becomes large has larger words: of a FontMetrics a binding would not hear it.
    TextMetrics {
        id: outside
        text: verbs.words[0]
        font.pixelSize: Theme.small
    }
    TextMetrics {
        id: inside
        text: verbs.words[1]
        font.pixelSize: Theme.small
    }
    Row {
        id: row
        spacing: 6
        Words {
            id: caption
            visible: verbs.brief
            height: verbs.height
            text: qsTr("Open")
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        PushButton {
            objectName: "openOutside"
            width: verbs.each
            leftPadding: 4
            text: verbs.brief ? qsTr("Outside") : verbs.words[0]
            name: qsTr("Press the outside handle and open the door")
            onClicked: verbs.door.openDoor("outside", 60)
        }
        PushButton {
            objectName: "openInside"
            width: verbs.each
            leftPadding: 4
            text: verbs.brief ? qsTr("Inside") : verbs.words[1]
            name: qsTr("Press the inside handle and open the door")
            onClicked: verbs.door.openDoor("inside", 60)
        }
        PushButton {
            objectName: "shutDoor"
            width: verbs.each
            leftPadding: 4
            enabled: !verbs.door.shut
            text: verbs.words[2]
            name: qsTr("Shut the door")
            onClicked: verbs.door.shutDoor()
        }
    }
}
