// What the lock says, as text in both languages.
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: bubble
    required property CaptionModel caption
    objectName: "captionBubble"
    implicitHeight: 62
    radius: 12
    color: "#e6101419"
    border.color: caption.speaking ? Theme.accent : Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: caption.text

    RowLayout {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 10
        Icon {
            name: "voice"
            size: 22
            color: bubble.caption.speaking || bubble.caption.tone !== "" ? Theme.accent : Theme.dim
        }
        ColumnLayout {
            spacing: 1
            Words {
                objectName: "captionText"
                Layout.fillWidth: true
                text: bubble.caption.text === "" ? qsTr("The lock is silent.") : bubble.caption.text
                color: bubble.caption.speaking ? Theme.text : Theme.dim
                maximumLineCount: 1
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
            }
            Words {
                Layout.fillWidth: true
                visible: text !== ""
                text: bubble.caption.tone !== "" ? "♪ " + bubble.caption.tone : bubble.caption.other
                color: Theme.dim
                font.pixelSize: 11
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 9
            }
        }
    }
}
