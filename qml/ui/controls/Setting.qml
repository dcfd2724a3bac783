// A named slider with its value: a condition that somebody sets.
import QtQuick
import QtQuick.Layouts
import Locktwin

Column {
    id: setting
    property string control // name of the slider, for tests
    property string title
    property string valueText
    property alias from: level.from
    property alias to: level.to
    property alias stepSize: level.stepSize
    property alias bothWays: level.bothWays
    property real value
    signal moved(real value)
    spacing: 0

    RowLayout {
        width: parent.width
        Words {
            Layout.fillWidth: true
            text: setting.title
        }
        Words {
            text: setting.valueText
            font.weight: Font.DemiBold
        }
    }
    Level {
        id: level
        objectName: setting.control
        width: parent.width
        implicitHeight: Theme.u(22)
        value: setting.value
        onMoved: setting.moved(value)
        Accessible.name: setting.title
        Accessible.description: setting.valueText
    }
}
