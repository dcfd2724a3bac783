// The keyboard: each key is one verb, and what is held is let go with the key.
import QtQuick
import Locktwin

Item {
    id: keyboard
    required property Session session
    property bool presents: false
    signal helpWanted
    signal over // the presentation
    signal keyWanted
    readonly property var panelKeys: ({
            [Qt.Key_Return]: "confirm",
            [Qt.Key_Enter]: "confirm",
            [Qt.Key_Backspace]: "back"
        })
    readonly property var repeated: [
        Qt.Key_Period, Qt.Key_Comma, Qt.Key_Semicolon, Qt.Key_Apostrophe
    ]
    readonly property var handles: ({
            [Qt.Key_H]: "outside",
            [Qt.Key_J]: "inside"
        })

    readonly property var speeds: [0.01, 0.1, 1, 10, 100, 1000, 10000]

    function changeSpeed(by: int) {
        const place = speeds.findIndex(speed => speed >= session.time.speed) + by;
        session.time.setSpeed(speeds[Math.max(0, Math.min(speeds.length - 1, place))]);
    }
    function panelKey(event: var): string {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            return String(event.key - Qt.Key_0);
        return panelKeys[event.key] ?? "";
    }
    function press(key: int): bool {
        switch (key) {
        case Qt.Key_O:
            session.door.openDoor("outside", 60);
            return true;
        case Qt.Key_C:
            session.door.shutDoor();
            return true;
        case Qt.Key_B:
            session.rearPanel.pressButton();
            return true;
        case Qt.Key_K:
            keyWanted();
            return true;
        case Qt.Key_P:
            session.time.toggle();
            return true;
        case Qt.Key_N:
            session.time.skipToEvent();
            return true;
        case Qt.Key_Period:
            session.time.singleStep();
            return true;
        case Qt.Key_Comma:
            session.timeline.stepBack();
            return true;
        case Qt.Key_R:
            session.time.reverse();
            return true;
        case Qt.Key_Semicolon:
            session.timeline.millisecondBack();
            return true;
        case Qt.Key_Apostrophe:
            session.time.millisecondStep();
            return true;
        case Qt.Key_BracketLeft:
        case Qt.Key_BracketRight:
            changeSpeed(key === Qt.Key_BracketLeft ? -1 : 1);
            return true;
        case Qt.Key_M:
            session.timeline.bookmarks.add("");
            return true;
        case Qt.Key_V:
            session.timeline.eventBack();
            return true;
        case Qt.Key_Space:
            if (presents)
                session.time.toggle();
            return presents;
        case Qt.Key_Escape:
            if (presents)
                over();
            return presents;
        case Qt.Key_F1:
            helpWanted();
            return true;
        }
        return false;
    }

    Keys.onPressed: event => {
        if (event.isAutoRepeat && !repeated.includes(event.key))
            return;
        const name = panelKey(event);
        if (name !== "")
            session.frontPanel.touchKey(name);
        else if (handles[event.key])
            session.door.pressHandle(handles[event.key]);
        else if (!press(event.key))
            return;
        event.accepted = true;
    }
    Keys.onReleased: event => {
        if (event.isAutoRepeat)
            return;
        const name = panelKey(event);
        if (name !== "")
            session.frontPanel.liftKey(name);
        else if (handles[event.key])
            session.door.releaseHandle(handles[event.key]);
    }
}
