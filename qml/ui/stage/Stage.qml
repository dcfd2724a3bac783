// The stage: the door from outside with its lock, whoever stands before it, and what the lock says.
// Laid out in a scene of 704 units of height, its lock near the right edge.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Rectangle {
    id: stage
    required property Session session
    property bool plain: false // for an audience: nobody leads who stands there
    property bool told: false // what the lock says is told elsewhere
    readonly property StageModel visitor: session.stage
    readonly property real room: height - (wide ? 0 : bubble.height + 16) // above the caption
    readonly property real k: Math.min(room / 704, !wide ? width / 280
        : spacious ? width / 560 : (width - 60) / 600)
    readonly property bool wide: width >= 0.68 * height && width >= 400 // for people
    // Else the scene is smaller: beside whoever is there, somebody chooses what they do.
    readonly property bool spacious: width >= 0.86 * height + 90
    readonly property real sceneX: width - 706 * k // of the scene
    // Of the door: the lock of a leaf that opens stays in sight, a narrow stage follows it. Not
    // while a hand leads the leaf: it would run away under the pointer.
    property real aside: 0
    readonly property real follows: {
        const moved = (elevation.mirrored ? 0 : elevation.leafWidth)
            - elevation.edgeAt(elevation.door.angle);
        const room = elevation.mirrored ? Math.min(0, width - sceneX - 1032 * k)
                                        : Math.max(0, -sceneX - 112 * k);
        return elevation.mirrored ? Math.max(Math.min(0, moved), room)
                                  : Math.min(Math.max(0, moved), room);
    }
    Binding {
        target: stage
        property: "aside"
        when: !elevation.held
        value: stage.follows
        restoreMode: Binding.RestoreNone
    }
    Behavior on aside {
        enabled: Theme.moves
        NumberAnimation {
            duration: 160
        }
    }
    // Of the scene: who stands there reaches to the lower edge, and the door is taller than it.
    readonly property real sceneY: wide ? Math.max(0, height - 704 * k) : 0
    readonly property bool torn: !session.house.frontInPlace // the panel hangs by its cable
    readonly property real lockU: 0.82 * k

    readonly property alias lock: face
    readonly property alias visitorPlace: person.place

    function useKey(): void {
        face.useKey();
    }

    DistanceScale { // ends before the lock, with half of its last word
        id: distances
        zero: stage.sceneX + 487 * stage.k - Theme.u(20)
        span: 455 * stage.k - Theme.u(20)
    }

    objectName: "frontCard"
    radius: Theme.radius
    clip: true
    gradient: Gradient {
        GradientStop {
            position: 0
            color: Theme.wallTop
        }
        GradientStop {
            position: 1
            color: Theme.wallBottom
        }
    }

    Repeater { // courses of the wall
        model: 8
        Rectangle {
            required property int index
            y: Math.round((index + 1) * 88 * stage.k)
            width: stage.width
            height: 1
            color: Theme.dark ? "#08ffffff" : "#0c000000"
        }
    }
    StageDoor {
        id: elevation
        anchors.fill: parent
        door: stage.session.door
        k: stage.k
        hinge: stage.sceneX + stage.aside + (mirrored ? 992.6 : 152) * stage.k

        PanelMount {
            visible: stage.torn
            x: panel.home - 10 * u
            y: stage.sceneY + 16 * stage.k
            u: stage.lockU
        }
        ArtItem {
            visible: stage.torn
            x: panel.home + (stage.wide ? -120 : -60) * stage.lockU
            y: stage.sceneY + 24 * stage.k + 338 * stage.lockU
            width: (stage.wide ? 240 : 180) * stage.lockU
            height: 190 * stage.lockU
            source: "cable"
        }
        Item { // the front panel with all that sticks out of it, as one picture where it hangs
            id: panel
            readonly property real home: (elevation.mirrored ? 6.4 : 335) * stage.k
            readonly property real margin: 64 * stage.lockU
            x: home - margin - (stage.torn ? (stage.wide ? 260 : 120) * stage.lockU : 0)
            y: stage.sceneY + 24 * stage.k - margin + (stage.torn ? 70 * stage.lockU : 0)
            width: face.width + 2 * margin
            height: face.height + 2 * margin
            rotation: stage.torn ? 13 : 0
            transformOrigin: Item.TopLeft
            layer.enabled: stage.torn
            layer.smooth: true
            LockFace {
                id: face
                x: panel.margin
                y: panel.margin
                u: stage.lockU
                panel: stage.session.frontPanel
                door: stage.session.door
                key: stage.session.key
                alarm: stage.session.status.alarm
                mirrored: elevation.mirrored
            }
        }
    }
    SirenRings {
        anchors.fill: parent
        on: stage.session.status.alarm
        running: stage.session.time.running
        source: Qt.point(stage.sceneX + stage.aside + 572 * stage.k, stage.sceneY + 330 * stage.k)
        size: 190 * stage.k
    }
    Visitor {
        id: person
        anchors.fill: parent
        anchors.topMargin: stage.sceneY
        visible: stage.wide
        visitor: stage.visitor
        k: stage.k
        sceneX: stage.sceneX
        scale: distances
    }
    StagePeople {
        visible: stage.wide && !stage.plain
        x: 10
        visitor: stage.visitor
        people: stage.session.people
        head: Qt.rect(distances.xOf(0.7) - 162 * stage.k, stage.sceneY + 58 * stage.k,
                      184 * stage.k, 204 * stage.k)
        foot: bubble.y
        stageTall: stage.height
    }
    Tag {
        visible: !stage.session.door.shut
        x: Math.max(8, stage.sceneX + 400 * stage.k)
        y: 8
        text: qsTr("door %1").arg(stage.session.door.angleText)
    }
    CaptionBubble {
        id: bubble
        anchors {
            left: parent.left
            bottom: ruler.visible ? ruler.top : parent.bottom
            leftMargin: stage.wide ? 10 : 8
            bottomMargin: 8
        }
        width: !stage.wide ? parent.width - 16
            : Math.min(Theme.u(quiet ? 190 : 380), stage.sceneX + 436 * stage.k - 10)
        visible: !stage.told
        caption: stage.session.caption
    }
    DistanceRuler {
        id: ruler
        visible: stage.wide && !stage.plain
        x: Math.max(10, stage.sceneX + 8 * stage.k)
        y: stage.height - height - 10
        scale: distances
        visitor: stage.visitor
    }
    Rectangle { // the round corners, over what is clipped to a rectangle
        anchors.fill: parent
        anchors.margins: -8
        radius: Theme.radius + 8
        color: "transparent"
        border.color: Theme.window
        border.width: 8
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: "transparent"
        border.color: Theme.line
    }
}
