// A hand on the outside of the leaf: it takes the handle when it begins to pull, and says where it
// leads the lock edge.
import QtQuick
import Locktwin

MouseArea {
    id: hand
    required property DoorModel door
    required property Item view // in whose coordinates the lock edge is seen
    required property real edge // where it is
    property real offset: 0 // of the pointer from it
    property real start: 0
    property bool leading: false
    signal led(real edge)

    function letGo(): void {
        if (!leading)
            return;
        leading = false;
        door.letGo();
        door.releaseHandle("outside");
    }

    preventStealing: true
    cursorShape: pressed ? Qt.ClosedHandCursor : Qt.OpenHandCursor
    onPressed: mouse => {
        start = mapToItem(view, mouse.x, mouse.y).x;
        offset = start - edge;
    }
    onPositionChanged: mouse => {
        const x = mapToItem(view, mouse.x, mouse.y).x;
        if (!pressed || (!leading && Math.abs(x - start) < 8))
            return;
        if (!leading)
            door.pressHandle("outside");
        leading = true;
        led(x - offset);
    }
    onReleased: letGo()
    onCanceled: letGo()
}
