// What can be done next; or why the last wish was refused, or why the world stands.
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: line
    required property GuideModel guide
    property string stopped: "" // at a breakpoint
    readonly property bool refused: guide.refusal !== ""
    readonly property color tone: refused ? Theme.bad
        : stopped !== "" ? Theme.warning : Theme.accent
    objectName: "hintLine"
    implicitHeight: Theme.u(34)
    radius: height / 2
    color: Qt.rgba(tone.r, tone.g, tone.b, 0.09)
    border.color: Qt.rgba(tone.r, tone.g, tone.b, 0.45)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: 14
        spacing: 8
        Icon {
            name: line.refused ? "alarm" : line.stopped !== "" ? "pause" : "hint"
            size: Theme.u(18)
            color: line.tone
        }
        Words {
            objectName: "hint"
            Layout.fillWidth: true
            text: line.refused ? line.guide.refusal
                : line.stopped !== "" ? line.stopped : line.guide.hint
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.small
        }
    }
}
