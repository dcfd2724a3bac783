// One thing of the status strip: its drawing, what it is, and how it is.
import QtQuick
import Locktwin

Rectangle {
    id: cell
    required property string name
    required property string icon
    required property string label
    required property string value
    required property string tone
    property bool lean: false // without the drawing, where there is little room
    readonly property bool on: tone !== ""
    readonly property color meaning: Theme.tone(tone)

    objectName: "status_" + name
    readonly property real textX: lean ? 8 : Theme.u(36)
    implicitWidth: textX + 8 + Math.max(caption.implicitWidth, reading.implicitWidth)
    implicitHeight: Theme.u(40)
    radius: 8
    color: on ? Theme.ground(meaning) : "transparent"
    border.width: 1
    border.color: on ? meaning : "transparent"
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("%1: %2").arg(label).arg(value)

    Icon {
        visible: !cell.lean
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        name: cell.icon
        size: Theme.u(20)
        color: cell.on ? cell.meaning : Theme.dim
    }
    Words {
        id: caption
        x: cell.textX
        y: Theme.u(3)
        text: cell.label
        color: cell.on ? cell.meaning : Theme.faint
        font.pixelSize: Theme.small
    }
    Words {
        id: reading
        x: cell.textX
        y: Theme.u(19)
        text: cell.value
        color: cell.on ? cell.meaning : Theme.text
        font.weight: Font.DemiBold
    }
}
