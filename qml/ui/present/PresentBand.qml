// Below a presentation: what is told, in both languages, by the guided tour, or else by the lock;
// or what was refused, and why time stands; its chapters, each a scene of one click, and how far
// they are; and the way to take the tour over and to go on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: band
    required property TourModel tour
    required property TimeModel time
    required property CaptionModel caption
    required property GuideModel guide
    property string stopped: "" // at a breakpoint
    readonly property string trouble: guide.refusal !== "" ? guide.refusal : stopped
    property bool compact: false
    readonly property string sounds: caption.tone !== "" ? "♪ " + caption.tone : ""
    readonly property bool rings: !tour.on && caption.alarm !== ""
    signal over
    objectName: "presentBand"
    implicitHeight: Theme.u(compact ? 120 : 156)
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
            topMargin: 5
            bottomMargin: 13 // what is told does not stand on the bars
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
                    : band.tour.on ? band.tour.caption : band.rings ? band.caption.alarm
                    : band.caption.text !== "" ? band.caption.text : qsTr("The lock is silent.")
                color: band.rings ? Theme.bad : Theme.text
                font.pixelSize: Theme.u(band.compact ? 24 : 36)
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.u(15)
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Words {
                objectName: "presentSecond"
                readonly property string other: band.rings ? band.caption.alarmOther
                                                           : band.caption.other
                width: parent.width
                visible: text !== ""
                text: band.trouble !== "" ? band.trouble : band.tour.takenOver ? ""
                    : band.tour.on ? band.tour.other
                    : other + (other !== "" && band.sounds !== "" ? "  " : "") + band.sounds
                color: band.trouble === "" ? Theme.dim
                    : band.guide.refusal !== "" ? Theme.bad : Theme.warning
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                font.pixelSize: Theme.u(band.compact ? 16 : 21)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.small
            }
        }
        PushButton {
            objectName: "tourPause"
            visible: !band.tour.takenOver // then the bar of time has its own
            implicitHeight: Theme.u(36)
            drawing: band.time.running ? "pause" : "play"
            text: band.time.running ? qsTr("Pause") : qsTr("Go on")
            onClicked: band.time.toggle()
        }
        PushButton {
            objectName: "tourResume"
            visible: band.tour.takenOver
            implicitHeight: Theme.u(36)
            strong: true
            drawing: "play"
            text: qsTr("Resume the tour")
            onClicked: band.tour.resume()
        }
        PushButton {
            objectName: "tourLeave"
            implicitHeight: Theme.u(36)
            text: band.tour.on ? qsTr("Leave the tour") : qsTr("Leave the presentation")
            onClicked: band.over()
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
                height: Theme.u(30)
                Accessible.name: qsTr("Chapter %1: %2").arg(index + 1).arg(modelData)
                onClicked: band.tour.begin(index)
                background: Item {
                    Rectangle {
                        width: parent.width
                        height: 5
                        radius: 2.5
                        color: chapter.index < band.tour.chapter ? Theme.dim
                            : Theme.contrast ? "transparent" : Theme.edge
                        border.color: Theme.contrast ? Theme.edge : "transparent"
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
