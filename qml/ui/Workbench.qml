// Everything in the window. From left to right: the lock on its door, the bolt, what was opened
// beside it, the phone; how it stands above, time below.
import QtQuick
import QtQuick.Layouts
import Locktwin

FocusScope {
    id: bench
    required property Session session
    property alias currentTab: rail.current // in pages; -1: none is open
    readonly property alias pages: rail.pages
    // "explore": the lock and its phone; "bench": the oscilloscope in the place of the bolt;
    // "present": the lock and the bolt alone; in a tour, the phone too.
    property string mode: "explore"
    readonly property alias help: helpOverlay
    readonly property bool presents: mode === "present"
    readonly property TourModel tour: session.tour
    readonly property bool touring: tour.on // for an audience, until it is left
    onTouringChanged: mode = touring ? "present" : "explore"
    readonly property bool crowded: mode === "bench" && session.scenario.open && width < 1500
    readonly property bool phoneShown: (!presents || tour.on) && !crowded
    readonly property bool compact: height < 860
    // The phone fills the height, and no more than a fifth of the width.
    readonly property int dockWidth: Math.max(282, Math.min(width * 0.2,
                                                            Math.max(320, row.height * 0.38)))
    readonly property var pointed: ({
            "lock": front,
            "keypad": front.lock,
            "person": front.visitorPlace,
            "bolt": doorCard,
            "phone": dock
        })
    readonly property bool sideOpen: rail.current >= 0 && !presents
    // What lock and bolt have for themselves; with the page of people open, who stands at the door
    // needs all of it.
    readonly property real middle: side.x - Theme.gap
    readonly property bool narrow: sideOpen && middle < 700
    readonly property bool receives: sideOpen && rail.current === 1 && middle < 900
    readonly property bool doorShown: mode !== "bench" && !receives
    // Whole: a hairline at a broken place is lost.
    readonly property real forDoor: Math.ceil(Math.min(
        presents ? 900 : Math.max(440, row.height * 0.6), middle * (narrow ? 0.46 : 0.38)))

    objectName: "workbench"
    focus: true

    Connections {
        target: bench.session.start
        function onScenarioOpened(): void {
            bench.mode = "bench";
        }
    }
    Binding {
        target: Theme
        property: "dark"
        value: bench.session.look.dark
    }
    Binding {
        target: Theme
        property: "contrast"
        value: bench.session.look.contrast
    }
    Binding {
        target: Theme
        property: "moves"
        value: !bench.session.look.still
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
        Item { // not a layout: all widths are known, and they move together
            id: row
            Layout.fillWidth: true
            Layout.fillHeight: true
            Stage {
                id: front
                width: bench.mode === "bench" ? 280 : bench.doorShown ? bench.middle - bench.forDoor
                    : side.x
                height: row.height
                presents: bench.presents && !bench.tour.on
                session: bench.session
            }
            DoorCard {
                id: doorCard
                objectName: "doorCard"
                visible: bench.doorShown
                anchors.right: side.left
                width: bench.forDoor
                height: row.height
                door: bench.session.door
            }
            BenchColumn {
                visible: bench.mode === "bench"
                anchors.left: steps.right
                anchors.leftMargin: Theme.gap
                anchors.right: side.left
                height: row.height
                compact: bench.compact
                bench: bench.session.bench
            }
            ScenarioCard {
                id: steps
                visible: bench.mode === "bench" && bench.session.scenario.open
                anchors.left: front.right
                anchors.leftMargin: visible ? Theme.gap : 0
                width: visible ? Math.min(340, Math.round(bench.middle * 0.34)) : 0
                height: row.height
                scenario: bench.session.scenario
            }
            Item {
                id: side
                anchors.right: rail.left
                readonly property bool followed: bench.phoneShown || !bench.presents
                width: (bench.sideOpen ? 308 + Theme.gap : 0) + (followed ? Theme.gap : 0)
                height: row.height
                SideCard {
                    objectName: "sideCard"
                    visible: bench.sideOpen
                    x: Theme.gap
                    width: 308
                    height: row.height
                    session: bench.session
                    current: Math.max(0, rail.current)
                }
            }
            Rail {
                id: rail
                visible: !bench.presents
                anchors.right: dock.left
                anchors.rightMargin: bench.presents || !bench.phoneShown ? 0 : Theme.gap
                width: bench.presents ? 0 : 82
                height: row.height
                session: bench.session
            }
            PhoneDock {
                id: dock
                visible: bench.phoneShown
                anchors.right: parent.right
                width: bench.phoneShown ? bench.dockWidth : 0
                height: row.height
                compact: bench.compact
                phone: bench.session.phone
                people: bench.session.people
                visitor: bench.session.stage
            }
        }
        Footer {
            Layout.fillWidth: true
            session: bench.session
            compact: bench.compact
            scoped: bench.mode === "explore"
            onScopeWanted: bench.mode = "bench"
        }
    }
    Spotlight {
        target: bench.tour.on && !bench.tour.takenOver ? bench.pointed[bench.tour.about] ?? null
                                                       : null
    }
    AlarmFlood {
        anchors.fill: parent
        on: bench.session.status.alarm
        running: bench.session.time.running
    }
    HelpOverlay {
        id: helpOverlay
        look: bench.session.look
        sound: bench.session.caption.sound
    }
}
