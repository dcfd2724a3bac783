// The people at the door, and how they show what they are recognised by.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: page
    required property PeopleModel people
    property string how: "face"
    objectName: "peoplePage"
    readonly property bool low: height < 640
    spacing: low ? 6 : Theme.gap

    function show(person: string, what: string): void {
        switch (what) {
        case "face":
            people.showFace(person, face.distance, face.pose, face.cover, face.speed);
            break;
        case "palm":
            people.showPalm(person, palm.hand, palm.distance, palm.tilt, palm.cover);
            break;
        case "finger":
            people.touchReader(person, finger.finger, finger.pressure, finger.wetness,
                               finger.tilt, finger.overlap);
            break;
        default:
            people.walkPast(person, 0.9);
        }
        if (what !== "walk")
            how = what;
    }

    Item { // over the buttons of the cards below: what each of them shows
        Layout.fillWidth: true
        implicitHeight: Theme.u(14)
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 6
            spacing: 5
            Repeater {
                model: [qsTr("face"), qsTr("palm"), qsTr("finger"), qsTr("walk")]
                Item {
                    id: column
                    required property string modelData
                    width: Theme.u(32)
                    height: Theme.u(14)
                    Words {
                        anchors.centerIn: parent
                        text: column.modelData
                        color: Theme.faint
                        font.pixelSize: Theme.small
                    }
                }
            }
        }
    }
    Repeater {
        model: page.people.names
        PersonCard {
            required property string modelData
            objectName: "person_" + modelData
            Layout.fillWidth: true
            person: modelData
            kind: page.people.kind(modelData)
            onShown: what => page.show(person, what)
        }
    }
    Choice {
        objectName: "how"
        Layout.alignment: Qt.AlignHCenter
        name: qsTr("How it is shown")
        values: ["face", "palm", "finger"]
        labels: [qsTr("Face"), qsTr("Palm"), qsTr("Finger")]
        value: page.how
        onChosen: value => page.how = value
    }
    FaceManner {
        id: face
        visible: page.how === "face"
        spacing: page.low ? 2 : Theme.gap
        Layout.fillWidth: true
        report: page.people.faceText
    }
    PalmManner {
        id: palm
        visible: page.how === "palm"
        spacing: page.low ? 2 : Theme.gap
        Layout.fillWidth: true
        report: page.people.palmText
    }
    FingerManner {
        id: finger
        visible: page.how === "finger"
        tight: page.low
        Layout.fillWidth: true
        report: page.people.fingerText
    }
    Setting { // the rest of the page is below it
        Layout.fillWidth: true
        Layout.fillHeight: true
        control: "lightSlider"
        title: qsTr("Light at the door")
        valueText: qsTr("%1 lx").arg(page.people.lightLux.toPrecision(2) * 1)
        from: 0
        to: 5.2
        stepSize: 0.1
        value: Math.log10(page.people.lightLux + 1) // even steps for the eye
        onMoved: value => page.people.setLight(Math.min(150000, Math.pow(10, value) - 1))
    }
}
