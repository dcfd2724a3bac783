// Name, what can be done next, language and help.
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: header
    required property Session session
    property string mode
    signal modeWanted(string mode)
    signal helpWanted
    implicitHeight: Theme.u(48)
    color: Theme.bar

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: 16
        spacing: 12
        PushButton {
            objectName: "toStart"
            implicitWidth: Theme.u(132)
            flat: true
            name: qsTr("Begin something else: the tour, a scenario, a new lock")
            onClicked: header.session.start.wait()
            contentItem: Row {
                spacing: 10
                Mark {
                    anchors.verticalCenter: parent.verticalCenter
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    text: "locktwin"
                    font.pixelSize: Theme.u(17)
                    font.weight: Font.Bold
                }
            }
        }
        LockPicker {
            objectName: "shownLock"
            visible: header.session.simulation.locks.length > 1
            session: header.session
        }
        Words {
            visible: header.width >= 1320 && !header.session.link.remote
            text: header.session.simulation.locks.length > 1
                ? qsTr("body %1").arg(header.session.house.body)
                : qsTr("%1, body %2").arg(header.session.house.door).arg(header.session.house.body)
            color: Theme.dim
        }
        LinkBadge {
            link: header.session.link
            brief: header.width < 1600 // the hint beside it needs the room
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            HintLine {
                anchors.centerIn: parent
                width: Math.min(parent.width - 20, Theme.u(820))
                guide: header.session.guide
                stopped: header.session.bench.breakpoints.stopped
            }
        }
        Choice {
            objectName: "mode"
            name: qsTr("How to look at it")
            values: ["explore", "bench", "present"]
            labels: [qsTr("Explore"), qsTr("Bench"), qsTr("Present")]
            value: header.mode
            onChosen: mode => header.modeWanted(mode)
        }
        Choice {
            objectName: "language"
            name: qsTr("Language")
            values: ["zh", "en"]
            labels: ["中文", "EN"]
            value: header.session.language.code
            onChosen: code => header.session.language.code = code
        }
        PushButton {
            objectName: "theme"
            drawing: header.session.look.dark ? "sun" : "moon"
            name: header.session.look.dark ? qsTr("Light colours") : qsTr("Dark colours")
            onClicked: header.session.look.dark = !header.session.look.dark
        }
        PushButton {
            objectName: "help"
            text: qsTr("Help F1")
            name: qsTr("Help")
            onClicked: header.helpWanted()
        }
    }
}
