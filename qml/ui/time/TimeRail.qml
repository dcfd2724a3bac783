// The past as a rail: what the lock reported in it, and a handle at where the world stands. To drag
// it is to go there.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

Slider {
    id: rail
    required property TimelineModel timeline
    readonly property real inner: availableWidth - handle.width

    function xOf(moment: real): real {
        const span = Math.max(1e-6, to - from);
        return leftPadding + handle.width / 2 + (moment - from) / span * inner;
    }

    from: timeline.begin
    to: Math.max(timeline.end, timeline.begin + 1e-6)
    value: timeline.now
    stepSize: 0
    onMoved: timeline.goTo(value)
    Accessible.name: qsTr("Time: %1").arg(timeline.place)
    Keys.onLeftPressed: timeline.secondBack()
    Keys.onRightPressed: timeline.secondOn()

    background: Item {
        Rectangle {
            x: rail.leftPadding
            y: rail.handle.y + rail.handle.height / 2 - 2
            width: rail.availableWidth
            height: 4
            radius: 2
            color: Theme.line
            Rectangle {
                width: rail.xOf(rail.value) - rail.leftPadding
                height: 4
                radius: 2
                color: rail.timeline.inPast ? Theme.warning : Theme.accent
            }
        }
        Repeater {
            model: rail.timeline
            TimeMark {
                x: Math.round(rail.xOf(at) - width / 2) // its drawing is bent between two pixels
                height: rail.handle.y + 4
                visible: at >= rail.from
                opacity: at > rail.timeline.now ? 0.45 : 1
            }
        }
        Repeater { // where another future was left
            model: rail.timeline.branches
            Rectangle {
                required property double parted
                x: rail.xOf(parted) - 4
                y: rail.handle.y + rail.handle.height / 2 - 4
                width: 8
                height: 8
                rotation: 45
                visible: parted >= rail.from && parted <= rail.to
                color: Theme.violet
                border.color: Theme.card
            }
        }
        Words {
            visible: rail.height > 46 // else clock and state beside it say as much
            y: rail.handle.y + rail.handle.height
            x: Math.min(parent.width - width,
                        Math.max(0, rail.xOf(rail.value) - width / 2))
            text: rail.timeline.place
            color: rail.timeline.inPast ? Theme.warning : Theme.dim
            font.pixelSize: Theme.small
        }
    }
    Repeater { // over the background: they are pressed
        model: rail.timeline.bookmarks
        BookmarkFlag {
            x: rail.xOf(at) - 3
            y: rail.handle.y - 18
            visible: reachable && at >= rail.from && at <= rail.to
            onClicked: rail.timeline.bookmarks.goTo(index)
        }
    }
    handle: Rectangle {
        x: rail.leftPadding + rail.visualPosition * rail.inner
        y: rail.height / 2 - 4
        width: 14
        height: 14
        radius: 7
        color: rail.pressed ? Theme.text : Theme.accent
        border.color: Theme.window
        FocusRing {
            target: rail
            visible: rail.visualFocus
            radius: 9
        }
    }
}
