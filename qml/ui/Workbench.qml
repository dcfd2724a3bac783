// Everything in the window. From left to right: the lock on its door, the bolt, what was opened
// beside it, the phone; how it stands above, time below.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

FocusScope {
    id: bench
    required property Session session
    property alias currentTab: rail.current // in pages; -1: none is open
    readonly property alias pages: rail.pages
    // "explore": the lock and its phone; "bench": the oscilloscope in the place of the bolt, or
    // beside it; "present": lock, bolt and phone alone, with what is told to an audience.
    property string mode: "explore"
    readonly property alias help: helpOverlay
    readonly property bool presents: mode === "present"
    readonly property bool benched: mode === "bench"
    readonly property TourModel tour: session.tour
    readonly property bool touring: tour.on // for an audience, until it is left
    onTouringChanged: mode = touring ? "present" : "explore"
    readonly property bool watched: presents && !tour.takenOver // nobody needs tools
    readonly property bool crowded: benched && session.scenario.open && width < 1500
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
    readonly property bool peopled: rail.current === 1
    readonly property bool receives: sideOpen && peopled && middle < 900
    // On the bench: the oscilloscope needs the room first.
    readonly property real benchFront: Math.max(280, Math.min(400, row.height * 0.32))
    readonly property real benchDoor: 480
    // Beside a page either the stage has room, which people need, or the steps.
    readonly property bool tight: benched && session.scenario.open && sideOpen && middle < 1000
    readonly property bool beside: middle - benchFront - steps.width - benchDoor > 640
    readonly property bool doorShown: benched ? beside : !receives
    readonly property real share: narrow ? 0.46 : presents ? 0.34 : 0.38
    readonly property real forDoor: benched ? benchDoor // whole: else a hairline is lost
        : Math.ceil(Math.min(Math.max(440, row.height * 0.6), middle * share))

    function leave(): void { // the presentation
        tour.leave();
        mode = "explore";
    }
    objectName: "workbench"
    focus: true
    Connections {
        target: bench.session.start
        function onScenarioOpened(): void {
            bench.mode = "bench";
        }
    }
    Looks {
        look: bench.session.look
        room: bench
    }
    Shortcuts {
        id: keyboard
        session: bench.session
        presents: bench.presents
        onHelpWanted: helpOverlay.open()
        onKeyWanted: front.useKey()
        onOver: bench.leave()
    }
    Keys.forwardTo: [keyboard]
    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        WorkHeader {
            Layout.fillWidth: true
            session: bench.session
            mode: bench.mode
            onModeWanted: mode => bench.mode = mode
            onHelpWanted: helpOverlay.open()
        }
        Item { // not a layout: all widths are known, and they move together
            id: row
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: Theme.gap
            Stage {
                id: front
                visible: !bench.tight || bench.peopled
                width: !visible ? 0 : bench.benched ? bench.benchFront
                    : bench.doorShown ? bench.middle - bench.forDoor : side.x
                height: row.height
                plain: bench.watched
                told: bench.presents && !bench.tour.on
                session: bench.session
            }
            DoorCard {
                id: doorCard
                objectName: "doorCard"
                visible: bench.doorShown
                anchors.right: side.left
                width: visible ? bench.forDoor : 0
                height: row.height
                plain: bench.watched
                door: bench.session.door
            }
            Later {
                id: tools
                readonly property bool compact: bench.compact
                wanted: bench.benched
                visible: wanted
                anchors.left: steps.right
                anchors.leftMargin: Theme.gap
                anchors.right: doorCard.left
                anchors.rightMargin: doorCard.visible ? Theme.gap : 0
                height: row.height
                content: BenchColumn {
                    compact: tools.compact
                    bench: front.session.bench
                }
            }
            Later {
                id: steps
                wanted: bench.benched && bench.session.scenario.open
                visible: wanted && !(bench.tight && bench.peopled)
                anchors.left: front.right
                anchors.leftMargin: visible && front.visible ? Theme.gap : 0
                width: visible ? Math.min(Theme.u(340), Math.round(bench.middle * 0.34)) : 0
                height: row.height
                content: ScenarioCard {
                    scenario: bench.session.scenario
                }
            }
            SideCard {
                id: side
                anchors.right: rail.left
                height: row.height
                session: bench.session
                current: rail.current
                open: bench.sideOpen
            }
            Rail {
                id: rail
                visible: !bench.presents
                anchors.right: dock.left
                anchors.rightMargin: visible && dock.visible ? Theme.gap : 0
                width: visible ? Theme.u(82) : 0
                height: row.height
                session: bench.session
            }
            PhoneDock {
                id: dock
                visible: !bench.crowded
                anchors.right: parent.right
                width: visible ? bench.dockWidth : 0
                height: row.height
                compact: bench.compact
                plain: bench.watched
                phone: bench.session.phone
                people: bench.session.people
                visitor: bench.session.stage
            }
        }
        Footer {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            session: bench.session
            compact: bench.compact
            scoped: bench.mode === "explore"
            presents: bench.presents
            onScopeWanted: bench.mode = "bench"
            onOver: bench.leave()
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
