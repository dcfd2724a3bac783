// A session with its workbench, for tests: time moves only when a test says so.
import QtQuick
import Locktwin

Item {
    id: lock
    readonly property alias session: lockSession
    readonly property alias bench: workbench
    width: 1280
    height: 800

    Session {
        id: lockSession
    }
    Workbench {
        id: workbench
        anchors.fill: parent
        session: lockSession
    }
}
