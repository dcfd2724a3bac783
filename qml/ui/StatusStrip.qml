// Always there: how the lock is in one word, truth beside report (TWN-1), and what else is on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: strip
    required property StatusModel status
    required property DoorModel door
    readonly property color tone: Theme.stateTone(status.state)

    objectName: "statusStrip"
    implicitHeight: Theme.u(48)
    radius: 12
    color: door.agrees ? Theme.card : Theme.ground(Theme.bad)
    border.color: door.agrees ? Theme.line : Theme.bad

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 4
        spacing: 10
        StateMark {
            status: strip.status
            tone: strip.tone
            size: Theme.u(32)
        }
        StatusFact {
            objectName: "headline"
            Layout.preferredWidth: Theme.u(120)
            title: strip.status.headline
            text: strip.status.detail
            headlined: true
            tone: strip.tone
        }
        StatusFact {
            objectName: "truth"
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            title: qsTr("TRUTH")
            text: strip.door.truthText
            textName: "truthText"
        }
        Rectangle {
            objectName: "agreement"
            implicitWidth: verdict.implicitWidth + 24
            implicitHeight: Theme.u(28)
            radius: height / 2
            readonly property color tone: strip.door.agrees ? Theme.good : Theme.bad
            color: Theme.ground(tone)
            border.color: tone
            Accessible.role: Accessible.Indicator
            Accessible.name: verdict.text
            Words {
                id: verdict
                anchors.centerIn: parent
                text: strip.door.agrees ? qsTr("they agree") : qsTr("they differ")
                color: parent.tone
                font.weight: Font.DemiBold
            }
        }
        StatusFact {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            title: qsTr("THE LOCK SAYS")
            text: strip.door.lockText
            textName: "lockText"
        }
        Item {
            Layout.fillWidth: true
        }
        Repeater {
            model: strip.status
            StatusCell {
                lean: strip.width < 1400
            }
        }
    }
}
