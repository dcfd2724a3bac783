// Above everything: the header and the strip; to an audience, one line.
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: head
    required property Session session
    required property string mode
    signal modeWanted(string mode)
    signal helpWanted
    readonly property bool presents: mode === "present"
    spacing: 0

    Header {
        visible: !head.presents
        Layout.fillWidth: true
        session: head.session
        mode: head.mode
        onModeWanted: mode => head.modeWanted(mode)
        onHelpWanted: head.helpWanted()
    }
    StatusStrip {
        visible: !head.presents
        Layout.fillWidth: true
        Layout.margins: Theme.gap
        status: head.session.status
        door: head.session.door
    }
    PresentBar {
        visible: head.presents
        Layout.fillWidth: true
        session: head.session
    }
}
