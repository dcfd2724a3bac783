// What one sees first: four ways to begin, and what was opened last.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Locktwin

FocusScope {
    id: page
    required property Session session
    readonly property StartModel start: session.start
    readonly property bool roomy: height >= 860
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

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    MouseArea { // nothing behind it is meant
        anchors.fill: parent
        hoverEnabled: true
    }
    Item { // the lock, as a picture
        id: picture
        width: parent.width * 0.36
        height: parent.height
        clip: true
        ArtItem {
            width: parent.width
            height: parent.height
            source: "leaf"
            tints: ({
                    "edge": Theme.woodEdge,
                    "middle": Theme.wood,
                    "end": Theme.woodEnd,
                    "grain": Theme.grain
                })
        }
        ArtItem {
            id: panel
            readonly property real u: parent.height * 1.16 / 784
            x: (parent.width - width) * 0.62
            y: 30
            width: 268 * u
            height: 844 * u
            source: "lock"
            ArtItem {
                readonly property real u: panel.u
                x: (20 + 104 - 80) * u
                y: (16 + 74 - 80) * u
                width: 160 * u
                height: width
                source: "ring_camera"
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: parent.height * 0.42
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: "#000a0d12"
                }
                GradientStop {
                    position: 0.6
                    color: "#e60a0d12"
                }
            }
        }
        Column {
            x: 40
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 40
            width: parent.width - 60
            spacing: 6
            Words {
                text: "locktwin"
                color: "#ffffff"
                font.pixelSize: 46
                font.weight: Font.Bold
            }
            Words {
                width: parent.width
                text: "A smart door lock, its door, its people and its time."
                color: "#eef2f6"
                font.pixelSize: 17
                wrapMode: Text.WordWrap
            }
            Words {
                width: parent.width
                text: "智慧門鎖的數位分身：門、人與時間。"
                color: "#c4cdd8"
                font.pixelSize: 15
                wrapMode: Text.WordWrap
            }
        }
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
        spacing: page.roomy ? 20 : 12
        RowLayout {
            spacing: 10
            Words {
                Layout.fillWidth: true
                text: qsTr("What would you like to do?")
                font.pixelSize: 30
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 20
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
        Row { // of three equal ones
            id: ways
            readonly property real each: (width - 24) / 3
            readonly property real tall: page.roomy ? 170 : 144
            Layout.fillWidth: true
            Layout.preferredHeight: tall
            spacing: 12
            StartCard {
                objectName: "startTour"
                width: ways.each
                height: ways.tall
                focus: true
                strong: true
                drawing: "play"
                shortcut: "T"
                text: qsTr("Guided tour")
                about: qsTr("Seven chapters. You can take over at any time.")
                onClicked: page.start.tour(0)
            }
            StartCard {
                objectName: "startPlay"
                width: ways.each
                height: ways.tall
                drawing: "walk"
                shortcut: "P"
                text: qsTr("Play freely")
                about: qsTr("A locked front door, with a family that it knows.")
                onClicked: page.start.play()
            }
            StartCard {
                objectName: "startOpen"
                width: ways.each
                height: ways.tall
                drawing: "list"
                shortcut: "Ctrl O"
                text: qsTr("Open a scenario")
                about: qsTr("See its steps, and go on from where it fails.")
                onClicked: opening.open()
            }
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
                    text: (index + 1) + "  " + modelData
                    name: qsTr("Chapter %1: %2").arg(index + 1).arg(modelData)
                    onClicked: page.start.tour(index)
                }
            }
        }
        NewLock {
            id: newLock
            Layout.fillWidth: true
            Layout.preferredHeight: 318
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
        ListView {
            id: recent
            objectName: "recentFiles"
            visible: count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            activeFocusOnTab: count > 0
            model: page.start.recent
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Recent scenarios")
            delegate: ItemDelegate {
                id: entry
                required property string modelData
                objectName: "recent_" + modelData
                width: recent.width
                height: 34
                Accessible.name: modelData
                onClicked: page.start.open(modelData)
                contentItem: Words {
                    text: entry.modelData
                    elide: Text.ElideLeft
                    color: entry.hovered ? Theme.text : Theme.dim
                }
                background: Rectangle {
                    radius: 8
                    color: entry.hovered ? Theme.hover : "transparent"
                }
            }
        }
        Item {
            Layout.fillHeight: recent.count === 0
        }
        Words {
            visible: page.height > 700
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
