// What a user opens the door with, as the lock has told the app; one can be chosen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

Flickable {
    id: view
    required property var credentials // rows of title, kind, slot, duress
    property int chosen: -1 // none

    implicitHeight: Math.min(flow.height, Theme.u(90))
    contentHeight: flow.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    onCredentialsChanged: chosen = -1
    ScrollBar.vertical: ListBar {
        ground: Theme.phone
    }

    Flow {
        id: flow
        width: view.width - 8
        spacing: 5
        Repeater {
            model: view.credentials
            PushButton {
                id: chip
                required property var modelData
                required property int index
                objectName: "credential_" + index
                implicitHeight: Theme.u(26)
                leftPadding: 9
                rightPadding: 9
                strong: view.chosen === index
                text: modelData.title
                name: qsTr("Choose %1").arg(modelData.title)
                onClicked: view.chosen = view.chosen === index ? -1 : index
            }
        }
    }
}
