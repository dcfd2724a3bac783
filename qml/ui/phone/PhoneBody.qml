// The phone itself: status bar, the page that is open, what rang last, and the way to other pages.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: body
    required property PhoneModel phone
    required property PeopleModel people
    required property StageModel visitor
    property string open: "home"
    readonly property var pages: ["home", "users", "codes", "settings", "events"]
    readonly property var drawings: ["home", "user", "code", "gear", "list"]
    readonly property var names: [qsTr("Home page"), qsTr("Users"), qsTr("Codes and keys"),
        qsTr("Settings"), qsTr("Events")]
    readonly property var words: [qsTr("Home"), names[1], qsTr("Codes"), names[3], names[4]]

    function show(page: string): void {
        open = page;
        if (!phone.paired)
            return;
        if (page === "home")
            phone.openHome();
        else if (page === "events")
            phone.openEvents();
        else if (page === "settings" && phone.administrator)
            phone.openSettings();
    }
    objectName: "phoneBody"
    radius: 26
    color: Theme.phone
    border.color: Theme.contrast ? Theme.edge : Theme.dark ? "#454f5c" : "#2a323d"
    border.width: 3
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("%1's phone").arg(phone.phone)

    Words {
        id: clock
        x: 18
        y: 12
        text: body.phone.device.clockText
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
    Words {
        objectName: "phoneWay"
        anchors.left: clock.right
        anchors.right: parent.right
        anchors.rightMargin: 18
        anchors.leftMargin: 6
        y: 12
        horizontalAlignment: Text.AlignRight
        text: body.phone.wayText
        color: body.phone.connected ? Theme.good : Theme.dim
        font.pixelSize: Theme.small
    }
    StackLayout { // its pages are as large as the phone lets them be
        x: 12
        y: clock.y + clock.height + 8
        width: body.width - 24
        height: answer.y - 6 - y
        currentIndex: body.pages.indexOf(body.open)
        PhoneHome {
            phone: body.phone
            visitor: body.visitor
            ground: body.color
        }
        PhoneUsers {
            phone: body.phone
            people: body.people
        }
        PhoneCodes {
            phone: body.phone
        }
        PhoneSettings {
            phone: body.phone
        }
        PhoneEvents {
            phone: body.phone
        }
    }
    Words {
        id: answer
        objectName: "phoneAnswer"
        x: 12
        width: body.width - 24
        y: tabs.y - height - 6
        height: Theme.u(18)
        horizontalAlignment: Text.AlignHCenter
        text: body.phone.answer
        color: body.phone.answerGood ? Theme.good : Theme.warning
        font.pixelSize: Theme.small
    }
    RowLayout {
        id: tabs
        x: 12
        width: body.width - 24
        y: body.height - height - 10
        spacing: 2
        Repeater {
            // No model of words: it is made anew with the language, and its delegates with it,
            // while the layout still holds the old ones.
            model: body.pages.length
            PhoneTab {
                required property int index
                readonly property string page: body.pages[index]
                objectName: "phone_" + page
                Layout.fillWidth: true
                drawing: body.drawings[index]
                name: body.names[index]
                word: body.words[index]
                current: body.open === page
                onClicked: body.show(page)
            }
        }
    }
    PhoneNotice {
        x: 12
        y: 40
        width: body.width - 24
        phone: body.phone
        visitor: body.visitor
    }
    transform: Translate {
        id: shaken
    }
    SequentialAnimation { // it rings
        running: body.phone.notice.rings && Theme.moves
        loops: 3
        onStopped: shaken.x = 0
        SequentialAnimation {
            loops: 6
            NumberAnimation {
                target: shaken
                property: "x"
                to: 3
                duration: 30
            }
            NumberAnimation {
                target: shaken
                property: "x"
                to: -3
                duration: 30
            }
        }
        NumberAnimation {
            target: shaken
            property: "x"
            to: 0
            duration: 20
        }
        PauseAnimation {
            duration: 1200
        }
    }
}
