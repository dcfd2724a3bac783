// One setting of the lock: a switch, a choice of words, or a number.
import QtQuick
import QtQuick.Layouts
import Locktwin

Item {
    id: row
    required property string name
    required property string title
    required property int value
    required property int lowest
    required property int highest
    signal wished(int value)
    readonly property var words: ({
            "body": ["6068", "5085"],
            "side": [qsTr("not set"), qsTr("right"), qsTr("left")],
            "language": ["中文", "English"],
            "volume": [qsTr("off"), qsTr("low"), qsTr("medium"), qsTr("loud")],
            "face_trigger": [qsTr("automatic"), qsTr("manual")],
            "palm_trigger": [qsTr("automatic"), qsTr("manual")]
        })
    readonly property bool worded: words[name] !== undefined
    readonly property bool counted: !worded && highest > 1
    implicitHeight: counted ? 54 : titleWords.lineCount > 1 ? 44 : 38

    Words {
        id: titleWords
        width: row.counted ? parent.width : parent.width - (row.worded ? 104 : 46)
        height: row.counted ? 24 : parent.height
        text: row.counted ? qsTr("%1: %2 s").arg(row.title).arg(row.value) : row.title
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Toggle {
        visible: !row.worded && !row.counted
        objectName: "setting_" + row.name
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        name: row.title
        on: row.value === 1
        onClicked: row.wished(on ? 0 : 1)
    }
    Picker {
        visible: row.worded
        objectName: "setting_" + row.name
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.u(100)
        implicitHeight: Theme.u(30)
        name: row.title
        labels: row.words[row.name] ?? []
        values: labels.map((label, index) => index)
        value: row.value
        onChosen: value => row.wished(value)
    }
    Level {
        visible: row.counted
        objectName: "setting_" + row.name
        y: 24
        width: parent.width
        from: row.lowest
        to: row.highest
        stepSize: 5
        value: row.value
        Accessible.name: row.title
        onPressedChanged: {
            if (!pressed && value !== row.value)
                row.wished(value);
        }
    }
}
