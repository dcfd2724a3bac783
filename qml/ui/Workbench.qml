// Everything in the window. From left to right: the lock on its door, the bolt, what was opened
// beside it, the phone; how it stands above, time below.
import QtQuick
import QtQuick.Layouts
import Locktwin

FocusScope {
    id: bench
    required property Session session
    property alias currentTab: rail.current // -1: none is open
    // "explore": the lock and its phone; "bench": the oscilloscope in the place of the bolt;
    // "present": the lock and the bolt alone.
    property string mode: "explore"
    readonly property alias help: helpOverlay
    readonly property bool presents: mode === "present"
    readonly property bool compact: height < 860

    objectName: "workbench"
    focus: true

    Binding {
        target: Theme
        property: "dark"
        value: bench.session.look.dark
    }
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
        mode: bench.mode
        onModeWanted: mode => bench.mode = mode
        onHelpWanted: helpOverlay.open()
    }
    ColumnLayout {
        anchors {
            top: header.bottom
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: Theme.gap
        }
        spacing: Theme.gap
        StatusStrip {
            Layout.fillWidth: true
            status: bench.session.status
            door: bench.session.door
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap
            FrontCard {
                id: front
                objectName: "frontCard"
                Layout.fillHeight: true
                Layout.preferredWidth: bench.presents ? bench.width * 0.42
                                                      : Math.max(280, bench.width * 0.22)
                presents: bench.presents
                session: bench.session
            }
            DoorCard {
                objectName: "doorCard"
                visible: bench.mode !== "bench"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumWidth: 0
                door: bench.session.door
            }
            ScopeCard {
                objectName: "scopeCard"
                visible: bench.mode === "bench"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumWidth: 0
                scope: bench.session.scope
            }
            SideCard {
                objectName: "sideCard"
                visible: rail.current >= 0 && !bench.presents
                Layout.fillHeight: true
                Layout.preferredWidth: 308
                Layout.minimumWidth: 308
                session: bench.session
                current: Math.max(0, rail.current)
            }
            Rail {
                id: rail
                visible: !bench.presents
                Layout.fillHeight: true
                Layout.preferredWidth: 82
                Layout.minimumWidth: 82
                session: bench.session
            }
            PhoneDock {
                visible: !bench.presents
                Layout.fillHeight: true
                Layout.preferredWidth: Math.max(282, Math.min(320, bench.width * 0.2))
                Layout.minimumWidth: 282
                compact: bench.compact
                phone: bench.session.phone
                people: bench.session.people
            }
        }
        ScopeStrip {
            visible: bench.mode === "explore" && !bench.compact
            Layout.fillWidth: true
            Layout.preferredHeight: 64
            scope: bench.session.scope
            onWanted: bench.mode = "bench"
        }
        TimeBar {
            objectName: "timeBar"
            Layout.fillWidth: true
            Layout.preferredHeight: bench.compact ? 58 : 104
            compact: bench.compact
            time: bench.session.time
            timeline: bench.session.timeline
        }
    }
    AlarmFlood {
        anchors.fill: parent
        on: bench.session.status.alarm
    }
    HelpOverlay {
        id: helpOverlay
    }
}
