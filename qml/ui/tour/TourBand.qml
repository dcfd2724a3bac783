// The guided tour for an audience: what is told, in both languages; the chapters, and how far each
// is; and the way to take it over and to go on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: band
    required property TourModel tour
    required property TimeModel time
    property bool compact: false
    objectName: "tourBand"
    implicitHeight: compact ? 108 : 150
    radius: Theme.radius
    color: Theme.card
    border.color: tour.takenOver ? Theme.violet : Theme.line

    RowLayout {
        id: told
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            bottom: chapters.top
            leftMargin: 24
            rightMargin: 16
            topMargin: 8
            bottomMargin: 4
        }
        spacing: 12
        Column {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            spacing: 2
            Words {
                objectName: "tourCaption"
                width: parent.width
                text: band.tour.takenOver ? qsTr("You have taken over. The tour waits.")
                                          : band.tour.caption
                font.pixelSize: band.compact ? 22 : 30
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 15
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Words {
                width: parent.width
                visible: text !== ""
                text: band.tour.takenOver ? "" : band.tour.other
                color: Theme.dim
                font.pixelSize: band.compact ? 15 : 19
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.small
            }
        }
        PushButton {
            objectName: "tourPause"
            visible: !band.tour.takenOver
            implicitHeight: 36
            drawing: band.time.running ? "pause" : "play"
            text: band.time.running ? qsTr("Pause") : qsTr("Go on")
            onClicked: band.time.toggle()
        }
        PushButton {
            objectName: "tourResume"
            visible: band.tour.takenOver
            implicitHeight: 36
            strong: true
            drawing: "play"
            text: qsTr("Resume the tour")
            onClicked: band.tour.resume()
        }
        PushButton {
            objectName: "tourLeave"
            implicitHeight: 36
            text: qsTr("Leave the tour")
            onClicked: band.tour.leave()
        }
    }
    Row {
        id: chapters
        x: 24
        y: band.height - height - 10
        width: band.width - 40
        spacing: 8
        Repeater {
            model: band.tour.chapters
            AbstractButton {
                id: chapter
                required property int index
                required property string modelData
                readonly property bool here: index === band.tour.chapter
                objectName: "chapter_" + index
                width: (chapters.width - 8 * (band.tour.chapters.length - 1))
                    / band.tour.chapters.length
                height: 30
                Accessible.name: qsTr("Chapter %1: %2").arg(index + 1).arg(modelData)
                onClicked: band.tour.begin(index)
                background: Item {
                    Rectangle {
                        width: parent.width
                        height: 5
                        radius: 2.5
                        color: chapter.index < band.tour.chapter ? Theme.dim : Theme.edge
                        Rectangle {
                            visible: chapter.here
                            width: parent.width * band.tour.progress
                            height: 5
                            radius: 2.5
                            color: Theme.accent
                        }
                    }
                    FocusRing {
                        target: chapter
                        visible: chapter.visualFocus
                        radius: 6
                    }
                }
                contentItem: Words {
                    topPadding: 10
                    text: (chapter.index + 1) + " " + chapter.modelData
                    color: chapter.here ? Theme.text : chapter.hovered ? Theme.text : Theme.dim
                    font.pixelSize: Theme.small
                    font.weight: chapter.here ? Font.Bold : Font.Normal
                }
            }
        }
    }
}
