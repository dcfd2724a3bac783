// Rows of lists in their states.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

GalleryGroup {
    id: group
    title: qsTr("ROWS")
    readonly property real inner: width - 28

    Repeater {
        model: ["plain", "good", "warning", "bad", "voice"]
        EventRow {
            required property string modelData
            width: group.inner
            time: "00:00:06.420"
            day: 1
            name: "bolt.not_locked"
            sentence: qsTr("An event of the kind %1").arg(modelData)
            tone: modelData
            current: modelData === "good"
        }
    }
    Repeater {
        model: ["done", "running", "failed", "coming"]
        StepRow {
            required property string modelData
            width: group.inner
            verb: "expect"
            words: "bolt.locked within 5s"
            note: ""
            standing: modelData
            time: modelData === "coming" ? "" : "6.4 s"
            line: 7
        }
    }
    Repeater {
        model: [[true, false], [false, false], [true, true]]
        BreakpointRow {
            required property var modelData
            width: group.inner
            words: "bolt.position_mm above 10 mm"
            on: modelData[0]
            met: modelData[1]
        }
    }
    Repeater {
        model: [[false, ""], [true, ""], [false, qsTr("There is no phone.")]]
        TroubleRow {
            required property int index
            required property var modelData
            width: group.inner
            name: "gallery_" + index
            title: qsTr("A complaint")
            cure: qsTr("Its cause and its cure.")
            on: modelData[0]
            wanted: modelData[1]
        }
    }
}
