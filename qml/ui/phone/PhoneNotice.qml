// What rings on a phone: slides in over its page, and goes when it is pressed or was long enough
// there.
import QtQuick
import Locktwin

Item {
    id: notice
    required property PhoneModel phone
    required property StageModel visitor
    readonly property bool on: phone.notice.text !== ""
    readonly property bool pictured: on && phone.notice.rings && visitor.who !== ""
    readonly property color tone: Theme.tone(phone.notice.tone)
    property string last: ""
    property real shown: on ? 1 : 0 // 0 .. 1 of its way

    implicitHeight: Math.max(48, words.implicitHeight + 20)
    clip: true
    visible: shown > 0
    Behavior on shown {
        enabled: Theme.moves
        NumberAnimation {
            duration: notice.on ? 320 : 200
            easing.type: notice.on ? Easing.OutCubic : Easing.InCubic
        }
    }
    Binding {
        target: notice
        property: "last"
        value: notice.phone.notice.text
        when: notice.on
        restoreMode: Binding.RestoreNone
    }

    Rectangle {
        y: (notice.shown - 1) * (height + 4)
        width: parent.width
        height: parent.height
        radius: 14
        color: Theme.raised
        border.color: notice.tone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: words.text
        Rectangle {
            x: 8
            anchors.verticalCenter: parent.verticalCenter
            width: 32
            height: 32
            radius: 16
            color: Theme.ground(notice.tone)
            visible: !notice.pictured
            Icon {
                anchors.centerIn: parent
                name: notice.phone.notice.tone === "bad" ? "alarm" : "bell"
                color: notice.tone
            }
        }
        Face {
            x: 8
            anchors.verticalCenter: parent.verticalCenter
            width: 34
            height: 34
            visible: notice.pictured
            who: notice.visitor.who
        }
        Words {
            id: words
            objectName: "phoneNotice"
            x: 50
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 60
            text: notice.last
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
        }
        TapHandler {
            onTapped: notice.phone.notice.dismiss()
        }
    }
}
