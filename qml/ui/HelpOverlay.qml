// What to do first, and the keys.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

Popup {
    id: help
    scale: Theme.shrink
    transformOrigin: Popup.Center
    required property Look look
    required property SoundModel sound
    objectName: "helpOverlay"
    readonly property var steps: [
        qsTr("The lock is new: touch any key. Press ✓, then 1 or 2 for the door's direction."),
        qsTr("Press ✓ for an administrator, enter a PIN of 6 to 10 digits and ✓, "
            + "then the same again."),
        qsTr("Enter the PIN and ✓: the motor withdraws the dead bolt. Watch it from above."),
        qsTr("Press a handle, keep it pressed and drag: the door opens. "
            + "Drag it shut: it locks by itself."),
        qsTr("Take off the rear cover (tab Rear panel), hold SET for 3 s and pair the phone at "
            + "the right. It enrols users; their faces, palms and fingers are in the tab People."),
        qsTr("Warp the door (tab Faults) and lock again: the bolt jams, and the lock must say so.")
    ]
    readonly property var keys: [
        ["0 - 9", qsTr("keys of the keypad")],
        ["Enter", "✓"],
        ["Backspace", "↶"],
        ["H", qsTr("hold the outside handle")],
        ["J", qsTr("hold the inside handle")],
        ["O  /  C", qsTr("open from outside / shut the door")],
        ["B", qsTr("lock button on the inside")],
        ["K", qsTr("keyhole: cover and mechanical key")],
        ["P", qsTr("pause or run")],
        [",  /  .", qsTr("single step back / forward: 10 ms")],
        [";  /  '", qsTr("a millisecond back / forward")],
        ["V  /  N", qsTr("back to the event before / skip to the next")],
        ["R", qsTr("let time run back; once more: pause")],
        ["[  /  ]", qsTr("slower / faster, ×0.01 to ×10,000")],
        ["M", qsTr("bookmark this moment")],
        ["Tab, Space", qsTr("next control, press it")],
        ["Esc", qsTr("leave a presentation")],
        ["F1  /  F11", qsTr("this page / full screen")]
    ]

    anchors.centerIn: parent
    // And no less: wrapped text in nested layouts never came to rest in a narrower one.
    width: Theme.u(860)
    modal: true
    focus: true
    padding: 28
    background: Rectangle {
        color: Theme.card
        radius: 16
        border.color: Theme.line
    }

    contentItem: ColumnLayout {
        spacing: 16
        Words {
            text: qsTr("Using the lock")
            font.pixelSize: Theme.u(22)
            font.weight: Font.Bold
        }
        RowLayout {
            spacing: 36
            Column { // not a layout: out of sight one still holds what the language has made anew
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 5
                spacing: 12
                Repeater {
                    model: help.steps
                    HelpStep {
                        required property int index
                        required property string modelData
                        width: parent?.width ?? 0 // of one that is on its way out
                        number: index + 1
                        text: modelData
                    }
                }
            }
            GridLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                columns: 2
                columnSpacing: 16
                rowSpacing: 8
                Repeater {
                    model: help.keys.length * 2
                    Words {
                        required property int index
                        Layout.fillWidth: index % 2 === 1
                        text: help.keys[Math.floor(index / 2)][index % 2]
                        color: index % 2 ? Theme.text : Theme.accent
                        font.weight: index % 2 ? Font.Normal : Font.DemiBold
                    }
                }
            }
        }
        RowLayout {
            spacing: 10
            Toggle {
                objectName: "still"
                name: qsTr("Less motion")
                on: help.look.still
                onClicked: help.look.still = !help.look.still
            }
            Words {
                text: qsTr("Less motion: nothing glides, flashes or shakes")
                color: Theme.dim
            }
            Toggle {
                objectName: "contrast"
                Layout.leftMargin: 12
                name: qsTr("High contrast")
                on: help.look.contrast
                onClicked: help.look.contrast = !help.look.contrast
            }
            Words {
                text: qsTr("High contrast")
                color: Theme.dim
            }
            Toggle {
                objectName: "sound"
                Layout.leftMargin: 12
                name: qsTr("Sound")
                on: help.sound.on
                onClicked: help.sound.on = !help.sound.on
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("Sound")
                color: Theme.dim
            }
            PushButton {
                objectName: "closeHelp"
                strong: true
                focus: true
                text: qsTr("Let me try")
                onClicked: help.close()
            }
        }
    }
}
