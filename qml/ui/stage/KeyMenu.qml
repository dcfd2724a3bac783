// What a hand does at the keyhole: a key in, deeper, round and out; the cover shut.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Popup {
    id: menu
    scale: Theme.shrink
    transformOrigin: Popup.TopLeft
    required property KeyModel key
    property string kind: "right"
    property bool fully: true

    objectName: "keyMenu"
    width: Theme.u(288)
    padding: 12
    focus: true
    margins: 8 // stays within the window
    closePolicy: Popup.CloseOnEscape
    background: Rectangle {
        color: Theme.card
        radius: Theme.radius
        border.color: "#3a4554"
    }
    contentItem: ColumnLayout {
        spacing: 7
        RowLayout {
            Words {
                Layout.fillWidth: true
                text: qsTr("Mechanical key")
                font.weight: Font.DemiBold
            }
            PushButton {
                objectName: "closeKeyMenu"
                implicitWidth: 28
                implicitHeight: 28
                text: "✕"
                leftPadding: 4
                rightPadding: 4
                name: qsTr("Close this box")
                onClicked: menu.close()
            }
        }
        Choice {
            objectName: "keyKind"
            Layout.fillWidth: true
            name: qsTr("Which key")
            values: ["right", "wrong", "damaged"]
            labels: [qsTr("right key"), qsTr("wrong"), qsTr("damaged")]
            value: menu.key.inserted ? menu.key.key : menu.kind
            enabled: !menu.key.inserted
            opacity: enabled ? 1 : 0.6
            onChosen: kind => menu.kind = kind
        }
        Choice {
            objectName: "keyDepth"
            Layout.fillWidth: true
            name: qsTr("How far in")
            values: [true, false]
            labels: [qsTr("fully in"), qsTr("half in")]
            value: menu.key.inserted ? menu.key.fullyIn : menu.fully
            onChosen: fully => {
                menu.fully = fully;
                if (menu.key.inserted && fully && !menu.key.fullyIn)
                    menu.key.insert(menu.key.key, true);
            }
        }
        PushButton {
            objectName: "useKey"
            Layout.fillWidth: true
            strong: !menu.key.inserted
            enabled: menu.key.coverOpen
            text: menu.key.inserted ? qsTr("Pull it out") : qsTr("Put it in")
            onClicked: {
                if (menu.key.inserted)
                    menu.key.pullOut();
                else
                    menu.key.insert(menu.kind, menu.fully);
            }
        }
        RowLayout {
            spacing: 8
            PushButton {
                objectName: "turnUnlock"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                enabled: menu.key.inserted
                text: qsTr("↶ Unlock")
                name: qsTr("Turn the key to unlock")
                onClicked: menu.key.turn("unlock")
            }
            PushButton {
                objectName: "turnLock"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                enabled: menu.key.inserted
                text: qsTr("↷ Lock")
                name: qsTr("Turn the key to lock")
                onClicked: menu.key.turn("lock")
            }
        }
        RowLayout {
            spacing: 8
            Words {
                objectName: "keyState"
                Layout.fillWidth: true
                text: menu.key.stateText
                color: menu.key.blocked ? Theme.warning : Theme.dim
                font.pixelSize: Theme.small
            }
            PushButton {
                objectName: "shutKeyCover"
                implicitHeight: 28
                enabled: menu.key.coverOpen && !menu.key.inserted
                text: qsTr("Shut the cover")
                onClicked: {
                    menu.key.shutCover();
                    menu.close();
                }
            }
        }
    }
}
