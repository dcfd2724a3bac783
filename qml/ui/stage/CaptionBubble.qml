// What the lock says, as text in both languages; while the siren sounds, first what rings, and of
// what is said only what was not said before.
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: bubble
    required property CaptionModel caption
    readonly property bool rings: caption.alarm !== ""
    readonly property string sounding: caption.tone !== "" ? "♪ " + caption.tone : ""
    readonly property bool saying: caption.saysNew
    readonly property bool quiet: caption.text === "" && caption.tone === ""
    objectName: "captionBubble"
    implicitHeight: Math.max(62, said.implicitHeight + 24)
    radius: 12
    color: Theme.dark ? "#e606090d" : "#f2ffffff"
    border.color: rings ? Theme.bad : saying ? Theme.accent : Theme.line
    Accessible.role: rings ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: rings ? alarm.text : first.text

    RowLayout {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 10
        Icon {
            name: bubble.rings ? "siren" : "voice"
            size: Theme.u(22)
            color: bubble.rings ? Theme.bad
                : bubble.saying || bubble.caption.tone !== "" ? Theme.accent : Theme.dim
        }
        Column {
            id: said
            Layout.fillWidth: true
            spacing: 1
            Words {
                id: alarm
                objectName: "captionAlarm"
                visible: bubble.rings
                width: parent.width
                text: bubble.caption.alarm
                color: Theme.bad
                wrapMode: Text.WordWrap
                font.weight: Font.DemiBold
            }
            Words {
                id: first
                objectName: "captionText"
                width: parent.width
                text: bubble.caption.text !== "" && (!bubble.rings || bubble.saying)
                    ? bubble.caption.text
                    : bubble.sounding !== "" ? bubble.sounding : qsTr("The lock is silent.")
                color: bubble.saying ? Theme.text : Theme.dim
                wrapMode: Text.WordWrap
            }
            Words {
                width: parent.width
                visible: text !== ""
                text: first.text !== bubble.caption.text ? "" // the sound stands there already
                    : bubble.sounding !== "" ? bubble.sounding : bubble.caption.other
                color: Theme.dim
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
        }
    }
}
