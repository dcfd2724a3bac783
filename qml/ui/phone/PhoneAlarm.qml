// The last alarm of the lock: it stays on the home page until somebody has pressed it.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: alarm
    required property PhoneNoticeModel notice
    objectName: "phoneAlarm"
    visible: notice.alarm !== ""
    enabled: notice.text === "" // what rings lies over it
    opacity: enabled ? 1 : 0
    implicitHeight: implicitContentHeight + 16
    Accessible.name: qsTr("%1. Press to acknowledge it.").arg(notice.alarm)
    onClicked: notice.acknowledge()
    background: Rectangle {
        radius: 10
        color: Theme.ground(Theme.bad)
        border.color: Theme.bad
        FocusRing {
            target: alarm
            visible: alarm.visualFocus
            radius: 12
        }
    }
    contentItem: Item {
        implicitHeight: children[1].implicitHeight // an id in here would not be deferred
        Icon {
            objectName: "phoneAlarmIcon"
            x: 2
            anchors.verticalCenter: parent.verticalCenter
            name: "alarm"
            color: Theme.bad
        }
        Words {
            objectName: "phoneAlarmText"
            x: Theme.u(26)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - Theme.u(52)
            text: alarm.notice.alarm
            color: Theme.bad
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
        }
        Icon {
            objectName: "phoneAlarmCross"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "cross"
            color: Theme.bad
        }
    }
}
