// The lanes over their axis of time. Drag to look earlier or later, turn the wheel to zoom, click
// for cursor A, with the right button for B; by keyboard: arrows move A, with Shift B.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

FocusScope {
    id: plot
    required property Bench bench
    property bool tight: false
    readonly property ScopeModel scope: bench.scope
    readonly property ScopeCursors cursors: bench.cursors
    readonly property bool compares: cursors.hasA || cursors.hasB
    readonly property int labelWidth: Theme.u(tight ? 96 : 124)
    readonly property int axisWidth: Theme.u(44)
    // Of the readings: now, or at A, at B and between. As wide as the longest that was seen in each
    // since the cursors were put: the axis of time stays under a cursor that is dragged.
    readonly property var columns: compares ? widest : [Theme.u(72)]
    property var widest: [Theme.u(44), Theme.u(44), Theme.u(44)]
    readonly property var needed: {
        let widths = [Theme.u(36), Theme.u(36), Theme.u(36)];
        for (let i = 0; i < lanes.count; ++i) {
            const needs = (lanes.itemAt(i) as ScopeLane)?.needs ?? [0, 0, 0];
            widths = widths.map((width, column) => Math.max(width, needs[column]));
        }
        // Words of two columns stand apart; what is longer than 104 is cut.
        return widths.map((width, column) => Math.min(width, Theme.u(104))
            + Theme.u(column === 0 ? 8 : 16));
    }
    onNeededChanged: {
        if (needed.some((width, column) => width > widest[column]))
            widest = widest.map((width, column) => Math.max(width, needed[column]));
    }
    onComparesChanged: widest = needed
    readonly property int readingWidth: columns.reduce((sum, width) => sum + width, 0)
    readonly property int axisHeight: Theme.u(18)
    readonly property int flagHeight: Theme.u(18)
    readonly property rect field: Qt.rect(labelWidth + axisWidth, flagHeight,
        width - labelWidth - axisWidth - readingWidth - 8, height - flagHeight - axisHeight)

    objectName: "scopePlot"
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.focusable: true
    Accessible.name: qsTr("Oscilloscope, %1").arg(scope.spanText)
    Keys.onPressed: event => {
        const step = (event.key === Qt.Key_Left ? -1 : 1) * 0.01;
        if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
            cursors.nudge(event.modifiers & Qt.ShiftModifier ? 1 : 0, step);
        else if (event.key === Qt.Key_Plus)
            scope.zoom(0.5, scope.follows ? 1 : 0.5);
        else if (event.key === Qt.Key_Minus)
            scope.zoom(2, scope.follows ? 1 : 0.5);
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            scope.pan(scope.spanS * (event.key === Qt.Key_PageUp ? -0.5 : 0.5));
        else if (event.key === Qt.Key_Home)
            scope.follow();
        else
            return;
        event.accepted = true;
    }

    Binding {
        target: plot.bench.lanes
        property: "measures"
        value: plot.visible
    }
    Rectangle {
        x: plot.field.x
        y: plot.field.y
        width: plot.field.width
        height: plot.field.height
        radius: 6
        color: Theme.well
    }
    Words {
        visible: plot.bench.lanes.count === 0
        anchors.centerIn: parent
        text: qsTr("No signal is chosen.")
        color: Theme.dim
    }
    Column {
        y: plot.field.y
        width: parent.width
        Repeater {
            id: lanes
            model: plot.bench.lanes
            onCountChanged: plot.widest = plot.needed
            ScopeLane {
                width: plot.width
                height: plot.field.height / Math.max(1, plot.bench.lanes.count)
                scope: plot.scope
                compares: plot.compares
                labelWidth: plot.labelWidth
                axisWidth: plot.axisWidth
                columns: plot.columns
            }
        }
    }
    Row { // what the readings are of
        anchors.right: parent.right
        width: plot.readingWidth
        height: plot.flagHeight
        Repeater {
            model: plot.columns.length
            Words {
                required property int index
                objectName: "readingHead_" + index
                width: plot.columns[index]
                horizontalAlignment: Text.AlignRight
                text: plot.compares ? ["A", "B", "Δ"][index] : qsTr("now")
                color: !plot.compares ? Theme.dim : [Theme.warning, Theme.violet, Theme.dim][index]
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
        }
    }
    Repeater { // the axis of time
        model: plot.scope.ticks
        Words {
            id: tick
            required property var modelData
            readonly property real at: plot.field.x + modelData.share * plot.field.width
            x: Math.round(at - width / 2) // below its line, also at the ends
            y: plot.height - plot.axisHeight + 2
            text: modelData.text
            color: Theme.dim
            font.pixelSize: Theme.small
        }
    }
    Words {
        x: 0
        y: plot.height - plot.axisHeight + 2
        text: qsTr("seconds")
        color: Theme.faint
        font.pixelSize: Theme.small
    }
    MouseArea {
        id: hand
        x: plot.field.x
        y: plot.field.y
        width: plot.field.width
        height: plot.field.height
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        property real grabbed: 0
        property bool moved: false
        onPressed: mouse => {
            plot.forceActiveFocus();
            grabbed = mouse.x;
            moved = false;
        }
        onPositionChanged: mouse => {
            if (!moved && Math.abs(mouse.x - grabbed) < 4)
                return;
            moved = true;
            plot.scope.pan((grabbed - mouse.x) / width * plot.scope.spanS);
            grabbed = mouse.x;
        }
        onReleased: mouse => {
            if (!moved)
                plot.cursors.put(mouse.button === Qt.RightButton ? 1 : 0,
                                 plot.scope.fromS + mouse.x / width * plot.scope.spanS);
        }
        onWheel: wheel => plot.scope.zoom(wheel.angleDelta.y > 0 ? 0.8 : 1.25, wheel.x / width)
    }
    ScopeCursor {
        letter: "A"
        tone: Theme.warning
        shown: plot.cursors.hasA
        time: plot.cursors.a
        scope: plot.scope
        field: plot.field
        onMoved: time => plot.cursors.put(0, time)
    }
    ScopeCursor {
        letter: "B"
        tone: Theme.violet
        shown: plot.cursors.hasB
        time: plot.cursors.b
        scope: plot.scope
        field: plot.field
        onMoved: time => plot.cursors.put(1, time)
    }
    FocusRing {
        target: plot
        visible: plot.activeFocus
    }
}
