// What is, what the lock says, and whether the two agree (TWN-1).
import QtQuick
import QtQuick.Layouts
import Locktwin

RowLayout {
    id: strip
    required property DoorModel door
    readonly property var tones: ({
            "locked": Theme.good,
            "not_locked": Theme.warning
        })
    spacing: 16

    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true
        Layout.preferredWidth: 5
        Words {
            text: qsTr("TRUTH")
            color: Theme.dim
            font.pixelSize: 11
            font.weight: Font.DemiBold
        }
        Words {
            objectName: "truthText"
            Layout.fillWidth: true
            text: strip.door.truthText
        }
    }
    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true
        Layout.preferredWidth: 5
        Words {
            text: qsTr("THE LOCK SAYS")
            color: Theme.dim
            font.pixelSize: 11
            font.weight: Font.DemiBold
        }
        Words {
            objectName: "lockText"
            Layout.fillWidth: true
            text: strip.door.lockText
            color: strip.tones[strip.door.lockState] ?? Theme.text
        }
    }
    Rectangle {
        objectName: "agreement"
        implicitWidth: verdict.implicitWidth + 24
        implicitHeight: 30
        radius: 15
        readonly property color tone: strip.door.agrees ? Theme.good : Theme.bad
        color: Qt.rgba(tone.r, tone.g, tone.b, 0.14)
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
}
