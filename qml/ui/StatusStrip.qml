// Always there: how the lock is in one word, truth beside report (TWN-1), and what else is on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: strip
    required property StatusModel status
    required property DoorModel door
    readonly property var tones: ({
            "locked": Theme.good,
            "unlocked": Theme.accent,
            "not_locked": Theme.warning,
            "no_power": Theme.bad
        })
    readonly property color tone: tones[status.state] ?? Theme.dim

    objectName: "statusStrip"
    implicitHeight: 48
    radius: 12
    color: door.agrees ? Theme.card : Theme.ground(Theme.bad)
    border.color: door.agrees ? Theme.line : Theme.bad

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 4
        spacing: 10
        Rectangle {
            implicitWidth: 32
            implicitHeight: 32
            radius: 8
            color: Theme.ground(strip.tone)
            Icon {
                anchors.centerIn: parent
                objectName: "headlineDrawing"
                name: strip.status.state === "locked" ? "locked"
                    : strip.status.state === "no_power" ? "battery" : "unlocked"
                color: strip.tone
            }
        }
        StatusFact {
            objectName: "headline"
            Layout.preferredWidth: 120
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
            implicitHeight: 28
            radius: 14
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
