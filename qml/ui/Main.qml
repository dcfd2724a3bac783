// The window of locktwin-desktop: a session, its clock, and the workbench.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

ApplicationWindow {
    id: window
    readonly property alias session: lockSession
    property bool posed: false // for a picture: neither time nor anything else moves by itself
    // Of all that is drawn, where it is smaller than usual; what is larger, Qt makes larger.
    property real shrink: 1
    width: 1440
    height: 900
    minimumWidth: 1240 * shrink
    minimumHeight: 720 * shrink
    visible: true
    title: qsTr("locktwin: a smart lock, its door and its time")
    color: Theme.window
    palette { // of what the style draws by itself: tool tips
        toolTipBase: Theme.raised
        toolTipText: Theme.text
        dark: Theme.edge
    }

    Shortcut {
        sequence: "F11"
        onActivated: window.visibility = window.visibility === Window.FullScreen
            ? Window.AutomaticVisibility : Window.FullScreen
    }
    Session {
        id: lockSession
        look.still: window.posed
    }
    FrameClock {
        simulation: lockSession.simulation
        running: !window.posed
    }
    Binding {
        target: Theme
        property: "shrink"
        value: window.shrink
    }
    Item {
        width: window.width / window.shrink
        height: window.height / window.shrink
        scale: window.shrink
        transformOrigin: Item.TopLeft
        Workbench {
            anchors.fill: parent
            session: lockSession
            enabled: !lockSession.start.waits
        }
        Later {
            anchors.fill: parent
            wanted: lockSession.start.waits
            visible: wanted
            content: StartPage {
                session: lockSession
            }
        }
    }
    DropArea { // a scenario from elsewhere
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            lockSession.start.wait();
            lockSession.start.openUrl(drop.urls[0]);
        }
    }
}
