// How a face is held before the camera.
import QtQuick
import QtQuick.Layouts
import Locktwin

Column {
    id: manner
    required property string report
    property real distance: 0.5
    property real cover: 0
    property real speed: 0
    property string pose: "follow"
    spacing: 1

    Fact {
        width: parent.width
        name: qsTr("Camera")
        value: manner.report
    }
    Setting {
        width: parent.width
        control: "faceDistance"
        title: qsTr("Distance of the next try")
        valueText: qsTr("%1 m").arg(value.toFixed(2))
        from: 0.1
        to: 2
        stepSize: 0.05
        value: manner.distance
        onMoved: value => manner.distance = value
    }
    Setting {
        width: parent.width
        control: "faceCover"
        title: qsTr("Covered (glasses 10%, mask 50%)")
        valueText: qsTr("%1%").arg(value)
        from: 0
        to: 100
        stepSize: 5
        value: manner.cover
        onMoved: value => manner.cover = value
    }
    Setting {
        width: parent.width
        control: "faceSpeed"
        title: qsTr("Movement")
        valueText: qsTr("%1 m/s").arg(value.toFixed(1))
        from: 0
        to: 3
        stepSize: 0.1
        value: manner.speed
        onMoved: value => manner.speed = value
    }
    RowLayout {
        width: parent.width
        Words {
            Layout.fillWidth: true
            text: qsTr("Head")
        }
        Picker {
            objectName: "facePose"
            Layout.preferredWidth: Theme.u(150)
            name: qsTr("Head")
            values: ["follow", "straight", "up", "down", "left", "right"]
            labels: [qsTr("as the voice says"), qsTr("straight"), qsTr("up"), qsTr("down"),
                qsTr("left"), qsTr("right")]
            value: manner.pose
            onChosen: pose => manner.pose = pose
        }
    }
}
