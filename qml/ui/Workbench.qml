// Everything in the window: front, door, oscilloscope, time below them, and the side with its tabs.
import QtQuick
import QtQuick.Layouts
import Locktwin

FocusScope {
    id: bench
    required property Session session
    property alias currentTab: side.currentTab
    readonly property alias help: helpOverlay

    objectName: "workbench"
    focus: true

    Shortcuts {
        id: keyboard
        session: bench.session
        onHelpWanted: helpOverlay.open()
        onKeyWanted: front.useKey()
    }
    Keys.forwardTo: [keyboard]

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    Header {
        id: header
        width: parent.width
        session: bench.session
        onHelpWanted: helpOverlay.open()
    }
    RowLayout {
        anchors {
            top: header.bottom
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: Theme.gap
        }
        spacing: Theme.gap
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap
            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.gap
                FrontCard {
                    id: front
                    objectName: "frontCard"
                    Layout.fillHeight: true
                    Layout.preferredWidth: Math.max(296, bench.width * 0.232)
                    session: bench.session
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    spacing: Theme.gap
                    DoorCard {
                        objectName: "doorCard"
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        door: bench.session.door
                    }
                    ScopeCard {
                        objectName: "scopeCard"
                        Layout.fillWidth: true
                        Layout.preferredHeight: bench.height * 0.26
                        scope: bench.session.scope
                    }
                }
            }
            TimeBar {
                objectName: "timeBar"
                Layout.fillWidth: true
                Layout.preferredHeight: 112
                time: bench.session.time
                timeline: bench.session.timeline
            }
        }
        SideCard {
            id: side
            objectName: "sideCard"
            Layout.fillHeight: true
            Layout.preferredWidth: Math.max(308, bench.width * 0.225)
            session: bench.session
        }
    }
    HelpOverlay {
        id: helpOverlay
    }
}
