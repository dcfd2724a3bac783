// Users and their credentials, as an administrator manages them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: page
    required property PhoneModel phone
    required property PeopleModel people
    property string user: ""
    property bool asked: false // whether deleting this user is meant
    onUserChanged: asked = false
    readonly property var newcomers: Array.from(people.names).filter(name =>
        !phone.lists.users.some(user => user.name === name))
    property string picked: ""
    readonly property string newUser: newcomers.includes(picked) ? picked : newcomers[0] ?? ""
    property bool duress: false
    spacing: 6

    RowLayout {
        spacing: 6
        Picker {
            objectName: "newUser"
            Layout.fillWidth: true
            name: qsTr("New user")
            values: page.newcomers
            labels: page.newcomers
            value: page.newUser
            onChosen: name => page.picked = name
        }
        PushButton {
            objectName: "addUser"
            enabled: page.phone.administrator && page.newUser !== ""
            text: qsTr("Add")
            name: qsTr("Add %1 as a user").arg(page.newUser)
            onClicked: page.phone.addUser(page.newUser, "user")
        }
    }
    ControlList {
        ground: Theme.phone
        id: list
        objectName: "phoneUsers"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 60
        spacing: 4
        model: page.phone.lists.users
        name: qsTr("Users")
        delegate: AbstractButton {
            id: row
            required property var modelData
            readonly property bool current: page.user === modelData.name
            objectName: "user_" + modelData.name
            width: list.width
            height: 34
            Accessible.name: modelData.name + ", " + modelData.role
            onClicked: {
                page.user = modelData.name;
                page.phone.openUser(page.user);
            }
            contentItem: RowLayout {
                Words {
                    Layout.fillWidth: true
                    leftPadding: 6
                    text: row.modelData.name
                    font.weight: Font.DemiBold
                }
                Words {
                    rightPadding: 6
                    text: row.modelData.role
                    color: Theme.dim
                    font.pixelSize: Theme.small
                }
            }
            background: Rectangle {
                radius: 8
                color: row.current ? Theme.ground(Theme.accent) : Theme.card
                border.color: row.current ? Theme.accent : Theme.line
            }
        }
    }
    Words {
        objectName: "userAdvice"
        visible: page.user === "" && page.phone.administrator
        Layout.fillWidth: true
        text: qsTr("Choose a user to see and change their credentials.")
        color: Theme.dim
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    UserCredentials {
        id: credentials
        objectName: "userCredentials"
        Layout.fillWidth: true
        credentials: page.user !== "" && page.phone.lists.credentialsOf === page.user
            ? page.phone.lists.credentials : []
    }
    Grid { // not a layout: those squeeze what is in a page not yet shown
        id: grid
        readonly property real cell: (page.width - 6) / 2
        Layout.fillWidth: true // else what was once too wide in it stays so
        enabled: page.user !== "" && page.phone.administrator
        columns: 2
        spacing: 6
        Repeater {
            model: [["face", qsTr("Enrol face")], ["palm", qsTr("Enrol palm")],
                ["finger", qsTr("Enrol finger")], ["pin", qsTr("Enrol PIN")]]
            PushButton {
                required property var modelData
                objectName: "enrol_" + modelData[0]
                width: grid.cell
                implicitHeight: Theme.u(30)
                text: modelData[1]
                onClicked: page.phone.enrol(page.user, modelData[0], page.duress)
            }
        }
        RowLayout {
            width: grid.cell
            height: 30
            Toggle {
                objectName: "duress"
                name: qsTr("Duress: it opens, and calls for help")
                on: page.duress
                tone: Theme.bad
                onClicked: page.duress = !page.duress
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("duress")
                color: Theme.dim
                font.pixelSize: Theme.small
            }
        }
        PushButton {
            objectName: "cancelEnrolment"
            width: grid.cell
            implicitHeight: Theme.u(30)
            text: qsTr("Stop enrolling")
            onClicked: page.phone.cancelEnrolment()
        }
        Picker {
            objectName: "validity"
            width: grid.cell
            name: qsTr("Validity from now")
            values: [0, 1 / 60, 1, 24]
            labels: [qsTr("valid always"), qsTr("for 1 minute"), qsTr("for 1 hour"),
                qsTr("for 1 day")]
            value: 0
            onChosen: hours => {
                value = hours;
                page.phone.setValidity(page.user, hours);
            }
        }
        PushButton {
            objectName: "deleteUser"
            width: grid.cell
            implicitHeight: Theme.u(30)
            readonly property var credential: credentials.credentials[credentials.chosen]
            readonly property bool asks: !credential && page.asked
            text: credential ? qsTr("Delete %1").arg(credential.title)
                : asks ? qsTr("Really delete?") : qsTr("Delete user")
            name: credential ? text : qsTr("Delete this user and all their credentials")
            strong: asks
            onClicked: {
                if (credential) {
                    page.phone.deleteCredential(page.user, credential.kind, credential.slot,
                                                credential.duress);
                } else if (!asks) {
                    page.asked = true;
                } else {
                    page.phone.deleteUser(page.user);
                    page.user = "";
                }
            }
        }
    }
}
