// A hand on the leaf or on a handle: pressing a handle turns it, dragging leads the leaf.
import QtQuick
import Locktwin

MouseArea {
    id: hand
    required property DoorModel door
    required property Item view // in whose coordinates the hinge lies
    required property point hinge
    property string side: "" // of the handle under the hand; none: the bare leaf
    property real startAngle: 0
    property real startPointer: 0
    property bool leading: false

    // Angle of the pointer about the hinge, degrees, positive the way it opens: where the hand is.
    function pointerAngle(x: real, y: real): real {
        const p = hand.mapToItem(view, x, y);
        return Math.atan2(hinge.y - p.y, p.x - hinge.x) * 180 / Math.PI;
    }
    function letGo() {
        if (leading)
            door.letGo();
        if (side !== "")
            door.releaseHandle(side);
        leading = false;
    }

    hoverEnabled: true
    preventStealing: true
    cursorShape: pressed ? Qt.ClosedHandCursor : Qt.OpenHandCursor
    onPressed: mouse => {
        startAngle = door.angle;
        startPointer = pointerAngle(mouse.x, mouse.y);
        if (side !== "")
            door.pressHandle(side);
    }
    onPositionChanged: mouse => {
        if (!pressed)
            return;
        const wanted = startAngle + pointerAngle(mouse.x, mouse.y) - startPointer;
        if (!leading && Math.abs(wanted - startAngle) < 0.5)
            return;
        leading = true;
        door.moveDoor(Math.max(-2, Math.min(105, wanted)));
    }
    onReleased: letGo()
    onCanceled: letGo()
}
