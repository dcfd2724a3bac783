// What one sees first: four ways to begin, and what was opened last.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Locktwin

FocusScope {
    id: page
    required property Session session
    readonly property StartModel start: session.start
    readonly property bool roomy: height >= 860
    // A share of a large window, and of a roomy one less: there is what was opened last, too.
    readonly property real tile: height * (Theme.large ? 0.19 : roomy ? 0.14 : 0)
    objectName: "startPage"
    focus: visible
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What would you like to do?")

    Keys.onPressed: event => {
        if (event.key === Qt.Key_T)
            page.start.tour(0);
        else if (event.key === Qt.Key_P)
            page.start.play();
        else if (event.key === Qt.Key_O && event.modifiers & Qt.ControlModifier)
            opening.open();
        else if (event.key === Qt.Key_Escape)
            page.start.cancel();
        else
            return;
        event.accepted = true;
    }

    Looks {
        look: page.session.look
        room: page
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    MouseArea { // nothing behind it is meant
        anchors.fill: parent
        hoverEnabled: true
    }
    StartPicture {
        id: picture
        width: parent.width * 0.36
        height: parent.height
        chinese: page.session.language.code === "zh"
    }
    ColumnLayout {
        anchors {
            left: picture.right
            right: parent.right
            top: parent.top
            bottom: parent.bottom
            leftMargin: 40
            rightMargin: 48
            topMargin: page.roomy ? 56 : 20
            bottomMargin: 20
        }
        spacing: Theme.large ? page.height * 0.025 : Theme.u(page.roomy ? 20 : 12)
        Item { // what is left of a large window stands above and below
            visible: Theme.large
            Layout.fillHeight: true
            Layout.maximumHeight: page.height * 0.03
        }
        RowLayout {
            spacing: 10
            Words {
                Layout.fillWidth: true
                text: qsTr("What would you like to do?")
                font.pixelSize: Theme.u(30)
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.u(20)
            }
            PushButton {
                objectName: "startTheme"
                drawing: page.session.look.dark ? "sun" : "moon"
                name: page.session.look.dark ? qsTr("Light colours") : qsTr("Dark colours")
                onClicked: page.session.look.dark = !page.session.look.dark
            }
            Choice {
                objectName: "startLanguage"
                name: qsTr("Language")
                values: ["zh", "en"]
                labels: ["中文", "EN"]
                value: page.session.language.code
                onChosen: code => page.session.language.code = code
            }
        }
        StartWays {
            Layout.fillWidth: true
            Layout.preferredHeight: tall
            tile: page.tile
            start: page.start
            roomy: page.roomy
            onOpening: opening.open()
        }
        Flow { // straight to a chapter
            Layout.fillWidth: true
            spacing: 8
            Repeater {
                model: page.session.tour.chapters
                PushButton {
                    required property int index
                    required property string modelData
                    objectName: "startChapter_" + index
                    leftPadding: page.roomy ? 12 : 10 // all seven in one row
                    text: (index + 1) + " " + modelData
                    name: qsTr("Chapter %1: %2").arg(index + 1).arg(modelData)
                    onClicked: page.start.tour(index)
                }
            }
        }
        NewLock {
            id: newLock
            Layout.fillWidth: true
            tile: Math.max(Theme.u(112), page.tile)
            door: page.session.door
            onWanted: page.start.create(side, swing, body)
        }
        Rectangle { // why a scenario cannot be opened
            objectName: "startProblem"
            visible: page.start.problem !== ""
            Layout.fillWidth: true
            Layout.preferredHeight: problem.implicitHeight + 24
            radius: 12
            color: Theme.ground(Theme.bad)
            border.color: Theme.bad
            Accessible.role: Accessible.AlertMessage
            Accessible.name: page.start.problem
            Words {
                id: problem
                x: 14
                y: 12
                width: parent.width - 28
                text: page.start.problem
                font.family: "monospace"
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                maximumLineCount: 12
            }
        }
        Words {
            visible: page.roomy && recent.count > 0
            text: qsTr("RECENT")
            color: Theme.faint
            font.pixelSize: Theme.small
            font.weight: Font.Bold
        }
        RecentList {
            id: recent
            Layout.fillWidth: true
            Layout.fillHeight: true
            start: page.start
        }
        Item {
            Layout.fillHeight: recent.count === 0 || Theme.large
        }
        Words {
            visible: page.height > 700 && (page.roomy || page.start.problem === "")
            Layout.fillWidth: true
            text: qsTr("A scenario can be dropped anywhere in this window.")
            color: Theme.faint
            font.pixelSize: Theme.small
        }
    }
    FileDialog {
        id: opening
        title: qsTr("Open a scenario")
        nameFilters: [qsTr("Scenarios") + " (*.json)"]
        onAccepted: page.start.openUrl(selectedFile)
    }
}
