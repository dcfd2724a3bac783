// What the lock says, as text in both languages.
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: bubble
    required property CaptionModel caption
    property bool large: false // for an audience
    readonly property string sounding: caption.tone !== "" ? "♪ " + caption.tone : ""
    readonly property bool quiet: caption.text === "" && caption.tone === ""
    objectName: "captionBubble"
    implicitHeight: Math.max(large ? 112 : 62, said.implicitHeight + 24)
    radius: 12
    color: Theme.dark ? "#e606090d" : "#f2ffffff"
    border.color: caption.speaking ? Theme.accent : Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: first.text

    RowLayout {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 10
        Icon {
            name: "voice"
            size: bubble.large ? 44 : 22
            color: bubble.caption.speaking || bubble.caption.tone !== "" ? Theme.accent : Theme.dim
        }
        Column {
            id: said
            Layout.fillWidth: true
            spacing: 1
            Words {
                id: first
                objectName: "captionText"
                width: parent.width
                text: bubble.caption.text !== "" ? bubble.caption.text
                    : bubble.sounding !== "" ? bubble.sounding : qsTr("The lock is silent.")
                color: bubble.caption.speaking ? Theme.text : Theme.dim
                wrapMode: Text.WordWrap
                font.pixelSize: bubble.large ? 34 : Theme.body
            }
            Words {
                width: parent.width
                visible: text !== ""
                text: bubble.caption.text === "" ? ""
                    : bubble.sounding !== "" ? bubble.sounding : bubble.caption.other
                color: Theme.dim
                font.pixelSize: bubble.large ? 22 : Theme.small
                wrapMode: Text.WordWrap
            }
        }
    }
}
