// The phone itself: status bar, the page that is open, what rang last, and the way to other pages.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

Rectangle {
    id: body
    required property PhoneModel phone
    required property PeopleModel people
    property string open: "home"
    readonly property var pages: ["home", "users", "codes", "settings", "events"]
    objectName: "phoneBody"
    radius: 26
    color: Theme.dark ? "#05070a" : "#f4f6f9"
    border.color: Theme.dark ? "#454f5c" : "#2a323d"
    border.width: 3
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("%1's phone").arg(phone.phone)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 12
        spacing: 8
        RowLayout {
            Layout.leftMargin: 6
            Layout.rightMargin: 6
            spacing: 6
            Words {
                text: body.phone.clockText
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
            Words {
                objectName: "phoneWay"
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: body.phone.wayText
                color: body.phone.connected ? Theme.good : Theme.dim
                font.pixelSize: Theme.small
            }
        }
        Rectangle { // a notification, which goes when it is pressed
            readonly property color tone: Theme.tone(body.phone.noticeTone)
            visible: body.phone.notice !== ""
            Layout.fillWidth: true
            Layout.preferredHeight: notice.implicitHeight + 12
            radius: 10
            color: Theme.ground(tone)
            border.color: tone
            Accessible.role: Accessible.AlertMessage
            Accessible.name: notice.text
            Words {
                id: notice
                objectName: "phoneNotice"
                x: 10
                y: 6
                width: parent.width - 20
                text: body.phone.notice
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                wrapMode: Text.WordWrap
            }
            TapHandler {
                onTapped: body.phone.dismissNotice()
            }
        }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: body.pages.indexOf(body.open)
            PhoneHome {
                phone: body.phone
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
            objectName: "phoneAnswer"
            Layout.fillWidth: true
            Layout.minimumHeight: 18
            horizontalAlignment: Text.AlignHCenter
            text: body.phone.answer
            color: body.phone.answerGood ? Theme.good : Theme.warning
            font.pixelSize: Theme.small
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 0
            Repeater {
                model: [["home", "home", qsTr("Home page")], ["users", "user", qsTr("Users")],
                    ["codes", "code", qsTr("Codes and keys")],
                    ["settings", "gear", qsTr("Settings")],
                    ["events", "list", qsTr("Events")]]
                PhoneTab {
                    required property var modelData
                    objectName: "phone_" + modelData[0]
                    Layout.fillWidth: true
                    drawing: modelData[1]
                    name: modelData[2]
                    current: body.open === modelData[0]
                    onClicked: {
                        body.open = modelData[0];
                        if (!body.phone.paired)
                            return;
                        if (modelData[0] === "home")
                            body.phone.openHome();
                        else if (modelData[0] === "events")
                            body.phone.openEvents();
                        else if (modelData[0] === "settings" && body.phone.administrator)
                            body.phone.openSettings();
                    }
                }
            }
        }
    }
}
