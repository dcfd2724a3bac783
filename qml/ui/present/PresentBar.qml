// Above a presentation: what it is, of which door, and in one line how the lock is, truth beside
// report (TWN-1), with what else is on. Where there is much to tell, the chapter is left out, and
// the name of the program.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Item {
    id: bar
    required property Session session
    readonly property StatusModel status: session.status
    readonly property DoorModel door: session.door
    readonly property TourModel tour: session.tour
    readonly property bool several: session.simulation.locks.length > 1
    readonly property color tone: Theme.stateTone(status.state)
    readonly property int apart: 16
    // The line in the middle keeps clear of what stands at both sides.
    readonly property real told: facts.implicitWidth + 32
    readonly property real end: width - aside.width - (aside.width > 0 ? 2 * apart : apart)
    readonly property real room: end - apart - told - name.x - mark.width
    readonly property real begin: apart + (place.visible ? place.x + place.width
                                                         : name.x + name.width)
    objectName: "presentBar"
    implicitHeight: Theme.u(56)

    Row {
        id: name
        objectName: "presentName"
        x: 28
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10
        Mark {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            id: word
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.room > 10 + implicitWidth
            text: "locktwin"
            font.pixelSize: Theme.u(17)
            font.weight: Font.Bold
        }
    }
    Words {
        id: place
        objectName: "presentPlace"
        x: name.x + name.width + 10
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.tour.on && bar.room > 20 + word.implicitWidth + implicitWidth
        text: qsTr("guided tour, %1 of %2").arg(bar.tour.chapter + 1).arg(bar.tour.chapters.length)
        color: Theme.dim
    }
    Rectangle {
        objectName: "presentStrip"
        anchors.verticalCenter: parent.verticalCenter
        // Whole pixels, an even width: else the divider of one pixel is lost between two.
        x: Math.round(Math.max(bar.begin, Math.min((bar.width - width) / 2, bar.end - width)))
        width: 2 * Math.ceil(bar.told / 2)
        height: Theme.u(40)
        radius: height / 2
        color: bar.door.agrees ? Theme.card : Theme.ground(Theme.bad)
        border.color: bar.door.agrees ? Theme.line : Theme.bad
        RowLayout {
            id: facts
            anchors.centerIn: parent
            spacing: 12
            StateMark {
                status: bar.status
                tone: bar.tone
                size: Theme.u(28)
            }
            Words {
                text: bar.status.headline
                color: bar.tone
                font.pixelSize: Theme.title
                font.weight: Font.Bold
            }
            Words {
                text: bar.door.truthText
            }
            Rectangle {
                implicitWidth: 1
                implicitHeight: Theme.u(18)
                color: Theme.edge
            }
            Words {
                text: bar.door.agrees ? qsTr("the lock tells the truth")
                    : qsTr("the lock's report is wrong: %1").arg(bar.door.lockText)
                color: bar.door.agrees ? Theme.good : Theme.bad
                font.weight: Font.DemiBold
            }
            Repeater {
                model: bar.status
                Rectangle {
                    id: cell
                    required property string name
                    required property string label
                    required property string value
                    required property string tone
                    visible: tone !== "" && name !== "door" // that is in the truth
                    implicitWidth: words.implicitWidth + 24
                    implicitHeight: Theme.u(28)
                    radius: height / 2
                    color: Theme.ground(Theme.tone(tone))
                    border.color: Theme.tone(tone)
                    Words {
                        id: words
                        anchors.centerIn: parent
                        text: cell.label + " " + cell.value
                        color: Theme.tone(cell.tone)
                        font.weight: Font.DemiBold
                    }
                }
            }
        }
    }
    Row {
        id: aside
        anchors.right: parent.right
        anchors.rightMargin: bar.apart
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10
        LinkBadge {
            objectName: "presentLink"
            anchors.verticalCenter: parent.verticalCenter
            link: bar.session.link
            brief: true
        }
        Words {
            objectName: "presentDoor"
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.several && !which.visible
            text: bar.session.house.door
            font.weight: Font.DemiBold
        }
        LockPicker {
            id: which
            objectName: "presentWhich"
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.several && bar.tour.takenOver
            session: bar.session
        }
    }
}
