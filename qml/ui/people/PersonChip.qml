// A face, a palm or a finger of somebody: dragged onto its sensor, or pressed, it is shown there.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

Item {
    id: chip
    required property string kind // "face", "palm", "finger", "walk"
    required property string spoken
    property color tone: Theme.accent
    readonly property bool draggable: kind !== "walk"
    property bool lit: area.containsMouse // under the pointer
    property bool ringed: activeFocus && !area.pressed // where the keyboard is
    signal shown

    implicitWidth: Theme.u(32)
    implicitHeight: Theme.u(32)
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.onPressAction: chip.shown()
    Keys.onSpacePressed: event => {
        if (!event.isAutoRepeat)
            chip.shown();
    }

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: chip.lit ? Qt.lighter(Theme.raised, 1.3) : Theme.raised
        border.color: chip.lit ? chip.tone : Theme.line
        opacity: area.drag.active ? 0.35 : 1
    }
    Icon {
        anchors.centerIn: parent
        name: chip.kind
        size: Theme.u(20)
        color: chip.tone
        opacity: area.drag.active ? 0.35 : 1
    }
    Rectangle { // what the pointer carries
        id: carried
        objectName: "carried_" + chip.kind
        width: 46
        height: 46
        x: (chip.width - width) / 2
        y: (chip.height - height) / 2
        radius: 23
        visible: area.drag.active
        color: Qt.rgba(chip.tone.r, chip.tone.g, chip.tone.b, 0.25)
        border.color: chip.tone
        border.width: 2
        Drag.active: area.drag.active
        Drag.source: chip
        Drag.keys: [chip.kind]
        Drag.hotSpot: Qt.point(width / 2, height / 2)
        Icon {
            anchors.centerIn: parent
            name: chip.kind
            size: Theme.u(28)
            color: chip.tone
        }
        states: State {
            when: area.drag.active
            ParentChange {
                target: carried
                parent: chip.Window.contentItem
            }
        }
    }
    FocusRing {
        target: chip
        visible: chip.ringed
        radius: width / 2
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: drag.active ? Qt.ClosedHandCursor
                                 : chip.draggable ? Qt.OpenHandCursor : Qt.PointingHandCursor
        drag.target: chip.draggable ? carried : null
        drag.threshold: 8
        drag.smoothed: false // the thing stays under the pointer
        onClicked: chip.shown()
        onReleased: {
            if (drag.active)
                carried.Drag.drop();
        }
        ToolTip.visible: containsMouse && !drag.active
        ToolTip.text: chip.spoken
        ToolTip.delay: 600
    }
}
