// Above a presentation: what it is, and in one line how the lock is, truth beside report (TWN-1),
// with what else is on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Item {
    id: bar
    required property StatusModel status
    required property DoorModel door
    required property TourModel tour
    readonly property color tone: Theme.stateTone(status.state)
    objectName: "presentBar"
    implicitHeight: Theme.u(56)

    RowLayout {
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: 28
        spacing: 10
        Mark {}
        Words {
            text: "locktwin"
            font.pixelSize: Theme.u(17)
            font.weight: Font.Bold
        }
        Words {
            objectName: "presentPlace"
            visible: bar.tour.on
            text: qsTr("guided tour, %1 of %2").arg(bar.tour.chapter + 1)
                                              .arg(bar.tour.chapters.length)
            color: Theme.dim
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: facts.implicitWidth + 32
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
                text: bar.door.agrees ? qsTr("they agree")
                                      : qsTr("the lock says: %1").arg(bar.door.lockText)
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
                    implicitWidth: told.implicitWidth + 24
                    implicitHeight: Theme.u(28)
                    radius: height / 2
                    color: Theme.ground(Theme.tone(tone))
                    border.color: Theme.tone(tone)
                    Words {
                        id: told
                        anchors.centerIn: parent
                        text: cell.label + " " + cell.value
                        color: Theme.tone(cell.tone)
                        font.weight: Font.DemiBold
                    }
                }
            }
        }
    }
}
