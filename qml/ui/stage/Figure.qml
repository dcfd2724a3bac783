// Somebody before the door, seen from the side, drawn in units of `u` pixels: the head turns about
// the neck as it is turned, and an arm reaches for where the hand is.
import QtQuick
import Locktwin

Item {
    id: figure
    required property string who
    property real u: 1
    property real pitch: 0 // degrees upwards
    property real yaw: 0 // degrees to their right
    property real cover: 0 // 0 .. 1 of the face
    property point reach: Qt.point(0, 0) // of the wrist, in units; 0, 0: the arm hangs
    property bool pointing: false // the hand lies on something
    readonly property bool reaches: reach.x !== 0 || reach.y !== 0
    readonly property var look: Cast.of(who)
    readonly property real nose: 176 // where the face ends, in units
    readonly property real hem: 640 // and the coat

    ArtItem {
        x: -70 * figure.u
        y: 100 * figure.u
        width: 270 * figure.u
        height: 540 * figure.u
        source: "side_body"
        tints: figure.look
    }
    Item { // the head
        x: 92 * figure.u
        y: 150 * figure.u
        rotation: -figure.pitch
        Behavior on rotation {
            enabled: Theme.moves
            NumberAnimation {
                duration: 260
                easing.type: Easing.InOutCubic
            }
        }
        transform: Scale { // turned a little, a face is narrower
            xScale: 1 - Math.abs(figure.yaw) / 150
            Behavior on xScale {
                enabled: Theme.moves
                NumberAnimation {
                    duration: 260
                }
            }
        }
        ArtItem {
            readonly property bool hooded: figure.look.style === "hood"
            readonly property bool longHaired: figure.look.style === "long"
            x: -112 * figure.u
            y: (hooded ? -184 : -174) * figure.u
            width: 224 * figure.u
            height: (hooded ? 280 : longHaired ? 300 : 212) * figure.u
            source: "side_head_" + figure.look.style
            tints: figure.look
            layer.enabled: figure.pitch !== 0 || figure.yaw !== 0 // else its edges are stepped
            layer.smooth: true
        }
        Rectangle { // what hides a part of it: a mask
            visible: figure.cover >= 0.3
            x: 30 * figure.u
            y: -46 * figure.u
            width: 50 * figure.u
            height: 62 * figure.u
            radius: 20 * figure.u
            color: "#c9d7e4"
            border.color: "#8aa0b4"
        }
    }
    ArmItem {
        id: arm
        visible: figure.reaches
        x: -100 * figure.u
        width: 620 * figure.u
        height: 640 * figure.u
        unit: figure.u
        shoulder: Qt.point(134 * figure.u, 262 * figure.u)
        goal: Qt.point((100 + figure.reach.x) * figure.u, figure.reach.y * figure.u)
        coat: figure.look.coat
        lit: figure.look.lit
        dark: figure.look.dark
    }
    Item { // the hand, about its wrist
        visible: figure.reaches
        x: arm.x + arm.wrist.x
        y: arm.wrist.y
        rotation: figure.pointing ? 74 : 0
        ArtItem {
            x: -34 * figure.u
            y: -163 * figure.u
            width: 96 * figure.u
            height: 184 * figure.u
            source: "side_hand"
            layer.enabled: figure.pointing
            layer.smooth: true
            tints: ({
                    "skin": figure.look.skin,
                    "shade": figure.look.shade,
                    "rimlight": figure.pointing ? figure.look.skin : "#ff6a5e"
                })
        }
    }
}
