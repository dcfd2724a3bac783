// The battery pack in its bay: its charge, and its charge port, which must face the door.
import QtQuick
import Locktwin

Rectangle {
    id: pack
    required property RearPanelModel rear
    readonly property color lowTone: rear.charge > 0.05 ? Theme.warning : Theme.bad
    readonly property color tone: rear.charge > 0.2 ? Theme.good : lowTone
    readonly property bool narrow: width < 70
    radius: 8
    color: "#252c35"
    border.color: rear.reversed ? Theme.bad : "#525c68"
    border.width: 2
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("Battery: %1").arg(rear.packText)

    Rectangle { // what is in it
        x: 6
        width: parent.width - 12
        height: Math.max(3, (parent.height - 12) * pack.rear.charge)
        y: parent.height - 6 - height
        radius: 4
        color: Qt.rgba(pack.tone.r, pack.tone.g, pack.tone.b, 0.3)
    }
    Rectangle { // charge port; in sight when the pack is the wrong way round
        visible: pack.rear.reversed
        anchors.horizontalCenter: parent.horizontalCenter
        y: 8
        width: 24
        height: 9
        radius: 4.5
        color: "#050608"
        border.color: Theme.bad
    }
    Words {
        anchors.centerIn: parent
        text: pack.narrow ? Math.round(100 * pack.rear.charge) + "%" : pack.rear.chargeText
        font.pixelSize: pack.narrow ? Theme.small : 14
        font.weight: Font.DemiBold
    }
}
