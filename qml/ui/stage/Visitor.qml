// Whoever stands before the door: their figure at its distance, led about by hand; what the camera
// sees of them, and how far their palm is.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: before
    required property StageModel visitor
    required property real k // pixels of a unit of the scene
    required property real sceneX // of the scene
    required property DistanceScale scale
    readonly property alias place: place
    readonly property real growth: (visitor.child ? 0.72 : 1)
        * (1 - 0.113 * Math.max(0, visitor.distanceM - 0.7))
    readonly property real u: k * Math.max(0.5, growth)
    readonly property bool thing: visitor.inView !== "" && visitor.who === "" // nobody holds it

    ArtItem { // what the camera looks at
        visible: before.visitor.seen
            && (before.thing || before.visitor.faceShown && figure.visible)
        x: before.thing ? before.scale.xOf(before.visitor.distanceM) : figure.tip
        width: before.sceneX + 552 * before.k - x
        y: 109 * before.k - 0.2 * height
        height: (figure.y + 172 * before.u - 109 * before.k) / 0.8
        source: "beam"
    }
    ArtItem { // and the palm module
        visible: before.visitor.palmShown
        x: before.scale.xOf(before.visitor.palmM)
        width: before.sceneX + 556 * before.k - x
        y: 189 * before.k - 0.2 * height
        height: 140 * before.k
        source: "beam"
        tints: ({
                "tone": "#ff5348"
            })
    }
    ArtItem { // an animal, where the camera sees it
        id: animal
        objectName: "stageAnimal"
        visible: before.visitor.thing === "animal"
        x: before.scale.xOf(before.visitor.distanceM) - width / 2
        y: 124 * before.k
        width: 1.5 * 120 * before.u
        height: 1.5 * 110 * before.u
        source: "front_cat"
    }
    Rectangle { // a photo that is held up, by a hand that is not seen
        id: photo
        objectName: "stagePhoto"
        visible: before.visitor.thing === "picture"
        x: before.scale.xOf(before.visitor.distanceM) - width / 2
        y: 112 * before.k
        width: 118 * before.u
        height: 152 * before.u
        rotation: -3
        color: "#f6f4ef"
        border.color: "#c9c4b8"
        Rectangle {
            anchors.fill: parent
            anchors.margins: 8 * before.u
            anchors.bottomMargin: 24 * before.u
            color: "#b9c3c9"
            ArtItem {
                anchors.fill: parent
                source: "front_long"
            }
        }
    }
    Figure {
        id: figure
        property string last: "Ben" // is seen to go
        readonly property real tip: x + nose * u
        readonly property point palmAt: Qt.point(before.scale.xOf(before.visitor.palmM) - 56 * u,
                                                 300 * before.k)
        readonly property point readerAt: Qt.point(before.sceneX + 572 * before.k - 150 * u,
                                                   514 * before.k + 22 * u)
        readonly property point wanted: pointing ? readerAt : palmAt
        who: before.visitor.who === "" ? last : before.visitor.who
        onWhoChanged: last = who
        u: before.u
        x: before.visitor.who === "" ? -400 * before.k
            : before.scale.xOf(before.visitor.distanceM) - nose * u
        y: 718 * before.k - hem * u
        visible: x + 250 * u > 0
        pitch: before.visitor.pitchDeg
        yaw: before.visitor.yawDeg
        cover: before.visitor.cover
        pointing: before.visitor.fingerShown
        reach: before.visitor.palmShown || pointing
            ? Qt.point((wanted.x - x) / u, (wanted.y - y) / u) : Qt.point(0, 0)
        Behavior on x {
            enabled: Theme.moves && !lead.pressed
            NumberAnimation {
                duration: 380
                easing.type: Easing.OutCubic
            }
        }
        MouseArea {
            id: lead
            objectName: "visitorLead"
            property real offset: 0
            property real start: 0
            property bool led: false // a click leads nobody
            function letGo(): void {
                if (led)
                    before.visitor.letGo();
                led = false;
            }
            x: -60 * figure.u
            width: 240 * figure.u
            height: figure.hem * figure.u
            enabled: before.visitor.who !== ""
            preventStealing: true
            cursorShape: pressed ? Qt.ClosedHandCursor : Qt.OpenHandCursor
            onPressed: mouse => {
                start = mapToItem(before, mouse.x, 0).x;
                offset = start - figure.tip;
            }
            onPositionChanged: mouse => {
                const pointer = mapToItem(before, mouse.x, 0).x;
                if (!pressed || (!led && Math.abs(pointer - start) < 8))
                    return;
                led = true;
                before.visitor.lead(before.scale.metresAt(pointer - offset));
            }
            onReleased: letGo()
            onCanceled: letGo()
        }
    }
    MouseArea { // the hand that is held up
        property real offset: 0
        visible: before.visitor.palmShown
        x: before.scale.xOf(before.visitor.palmM) - 90 * before.u
        y: 140 * before.k
        width: 96 * before.u
        height: 170 * before.k
        preventStealing: true
        cursorShape: Qt.SizeHorCursor
        onPressed: mouse => {
            offset = mapToItem(before, mouse.x, 0).x - before.scale.xOf(before.visitor.palmM);
        }
        onPositionChanged: mouse => {
            const pointer = mapToItem(before, mouse.x, 0).x;
            if (pressed)
                before.visitor.movePalm(before.scale.metresAt(pointer - offset));
        }
    }
    Item { // where the head and the shoulders are
        id: place
        visible: figure.visible && before.visitor.who !== ""
        x: figure.x - 10 * before.u
        y: figure.y - 36 * before.u
        width: 230 * before.u
        height: 300 * before.u
    }
    HeadFrame {
        objectName: "thingFrame"
        readonly property Item framed: before.visitor.thing === "animal" ? animal : photo
        visible: before.visitor.seen && before.thing
        x: framed.x - 12
        y: framed.y - 12
        width: framed.width + 24
        height: framed.height + 24
    }
    HeadFrame {
        objectName: "headFrame"
        visible: before.visitor.seen && before.visitor.faceShown && figure.visible
        x: figure.x + 14 * before.u
        y: figure.y - 20 * before.u
        width: 184 * before.u
        height: 204 * before.u
    }
    Tag {
        visible: before.visitor.who !== "" && figure.visible
        x: Math.max(64, figure.x + 30 * before.u)
        y: Math.max(8, figure.y - 20 * before.u - 30)
        text: before.visitor.faceText
    }
    Tag {
        objectName: "thingTag"
        visible: before.thing
        x: Math.max(64, before.scale.xOf(before.visitor.distanceM) - width / 2)
        y: 60 * before.k
        text: before.visitor.faceText
    }
    Tag {
        visible: before.visitor.palmShown
        x: before.scale.xOf(before.visitor.palmM) - width / 2
        y: 316 * before.k
        text: before.visitor.palmText
        tone: Theme.bad
    }
}
