// The home page of the app: what the lock last said of itself, and the way to open and close it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: home
    required property PhoneModel phone
    required property StageModel visitor
    property color ground: Theme.window // of the page
    // Only what matters most has room.
    readonly property bool brief: height < 380 + (alarm.visible ? alarm.implicitHeight + 8 : 0)
    readonly property bool told: phone.notice.text !== "" // over the top of the page
    readonly property bool low: brief || height < Theme.u(460) // no room for it and the drawing
    Layout.minimumHeight: 0 // else what did not fit once keeps the page too high
    readonly property bool watches: phone.paired && phone.home.watching
    // Without a connection it shows what it heard last, whatever the lock does meanwhile; with one,
    // too, until the lock has told it: an ordinary user's phone has to ask.
    readonly property bool lastHeard: phone.paired && phone.home.lastHeard
    readonly property bool lockedOut: phone.administrator && phone.home.lockedOut
    readonly property color tone: lastHeard ? Theme.dim
        : phone.home.lockState === "locked" ? Theme.good
        : phone.home.lockState === "unlocked" ? Theme.accent
        : phone.home.lockState === "not_locked" ? Theme.warning : Theme.dim
    spacing: 8

    PhoneAlarm {
        id: alarm
        notice: home.phone.notice
        Layout.fillWidth: true
    }
    PhoneVideo {
        visible: home.watches
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.preferredHeight: width * 140 / 248
        visitor: home.visitor
        around: home.ground
    }
    Item {
        Layout.fillHeight: true
    }
    Rectangle {
        visible: !home.watches && !(home.low && (alarm.visible || home.told))
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: home.brief ? 60 : 84
        Layout.preferredHeight: Layout.preferredWidth
        radius: width / 2
        color: Qt.rgba(home.tone.r, home.tone.g, home.tone.b, 0.14)
        border.color: home.tone
        border.width: 3
        Icon {
            objectName: "phoneLockDrawing"
            anchors.centerIn: parent
            name: !home.phone.paired ? "phone"
                : home.phone.home.lockState === "locked" ? "locked" : "unlocked"
            size: Theme.u(40)
            color: home.tone
        }
    }
    Words {
        objectName: "phoneLock"
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: home.phone.paired ? home.phone.home.lockText : qsTr("Not paired")
        color: home.lastHeard ? Theme.dim : Theme.text
        font.pixelSize: Theme.u(18)
        font.weight: Font.DemiBold
    }
    Words {
        objectName: "phoneHeard"
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: home.phone.paired
            ? qsTr("%1, %2").arg(home.lastHeard ? qsTr("as last heard") : home.phone.roleText)
                            .arg(home.phone.home.doorText)
            : home.phone.invited ? qsTr("An invitation has come: pair with it.")
            : qsTr("Stand inside, take off the rear cover, hold SET for 3 s and scan the code.")
        color: Theme.dim
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    RowLayout {
        visible: home.phone.paired
        Layout.fillWidth: true
        spacing: 6
        Repeater {
            id: tiles
            readonly property var names: [qsTr("Battery"), qsTr("Wi-Fi"), qsTr("Bluetooth")]
            readonly property var values: [home.phone.home.batteryText, home.phone.home.wifiText,
                home.phone.home.bluetoothText]
            model: names.length
            Rectangle {
                id: tile
                required property int index
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.u(44)
                radius: 10
                color: Theme.card
                Column {
                    anchors.centerIn: parent
                    width: parent.width - 6
                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: tiles.names[tile.index]
                        color: Theme.dim
                        font.pixelSize: Theme.small
                    }
                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: tiles.values[tile.index]
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                    }
                }
            }
        }
    }
    Words {
        visible: text !== ""
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: home.phone.paired ? home.phone.home.modesText : ""
        color: Theme.warning
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Item {
        Layout.fillHeight: true
    }
    PushButton {
        objectName: "phonePair"
        visible: !home.phone.paired
        Layout.fillWidth: true
        implicitHeight: Theme.u(40)
        strong: true
        text: home.phone.invited ? qsTr("Pair with the invitation") : qsTr("Scan the code and pair")
        onClicked: home.phone.pair()
    }
    Row { // not a layout: those misplace what was hidden in a page not yet shown
        visible: home.phone.paired
        Layout.preferredWidth: 1 // else the page never gets narrower again
        spacing: 6
        PushButton {
            objectName: "phoneUnlock"
            width: (home.width - 6) / 2
            implicitHeight: Theme.u(40)
            strong: true
            text: home.phone.device.bluetooth ? qsTr("Unlock") : qsTr("Unlock remotely")
            onClicked: home.phone.unlock()
        }
        PushButton {
            objectName: "phoneLockButton"
            width: (home.width - 6) / 2
            implicitHeight: Theme.u(40)
            text: qsTr("Lock")
            onClicked: home.phone.lock()
        }
    }
    PushButton {
        objectName: "phoneVideo"
        visible: home.phone.paired && !(home.brief && home.lockedOut && !home.watches)
        Layout.fillWidth: true
        text: home.phone.home.watching ? qsTr("Close the live video") : qsTr("Live video")
        onClicked: home.phone.watch(!home.phone.home.watching)
    }
    Row {
        // Where there is no room for all, what ends a lockout comes before the video.
        visible: home.phone.paired && !home.watches && (!home.brief || home.lockedOut)
        Layout.preferredWidth: 1
        spacing: 6
        PushButton {
            objectName: "phoneRefresh"
            width: home.phone.administrator ? (home.width - 6) / 2 : home.width
            text: qsTr("Refresh")
            onClicked: home.phone.openHome()
        }
        PushButton {
            objectName: "phoneLift"
            visible: home.phone.administrator
            strong: home.lockedOut
            width: (home.width - 6) / 2
            text: qsTr("Lift lockout")
            name: qsTr("Lift the lockout after wrong tries")
            onClicked: home.phone.liftLockout()
        }
    }
}
