// The manual's trouble table: what one complains of, put on and cured by one press.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: page
    required property TroubleModel troubles
    spacing: 8

    Words {
        Layout.fillWidth: true
        text: qsTr("From the manual: symptom, cause, remedy.")
        color: Theme.dim
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    ControlList {
        id: list
        objectName: "troubleList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: 6
        model: page.troubles
        name: qsTr("Troubles")
        delegate: TroubleRow {
            width: list.width - 10
            onToggled: name => page.troubles.toggle(name)
        }
    }
}
