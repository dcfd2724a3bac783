// The live picture of the camera, drawn from what is before it: nearer is larger, a turned head is
// turned, by night it is grey. Who shows a hand alone stands beside it.
import QtQuick
import Locktwin

Item {
    id: video
    required property StageModel visitor
    property color around: Theme.window // of the page: its round corners are drawn over the picture
    readonly property bool somebody: visitor.faceShown
    readonly property string seen: !visitor.palmShown ? visitor.inView
        : visitor.inView === "" ? qsTr("a palm") : qsTr("%1 and a palm").arg(visitor.inView)
    readonly property var look: Cast.of(visitor.who)
    readonly property real u: width / 248
    // A face fills the picture at 40 cm.
    readonly property real near: Math.min(2.6, Math.max(0.42, 0.82 / visitor.distanceM))
        * (visitor.child ? 0.8 : 1)

    objectName: "phoneVideoPicture"
    implicitWidth: 248
    implicitHeight: width * 140 / 248
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: seen !== "" ? qsTr("Live picture: %1 before the door").arg(seen)
        : qsTr("Live picture: nobody before the door")

    ArtItem {
        anchors.fill: parent
        source: "camera_view"
        tints: video.visitor.night ? ({
                "sky": "#2b2f33",
                "street": "#111315",
                "lamp": "#c9ced4"
            }) : ({
                "sky": "#93a9bf",
                "street": "#4d5b69",
                "lamp": "#fff3dc"
            })
    }
    Rectangle { // a photo of somebody
        objectName: "videoPhoto"
        visible: video.visitor.thing === "picture"
        anchors.centerIn: parent
        height: Math.min(1.2, 0.5 * video.near) * parent.height
        width: 0.78 * height
        rotation: -3
        color: "#f6f4ef"
        border.color: "#c9c4b8"
        Rectangle {
            anchors.fill: parent
            anchors.margins: 0.07 * parent.width
            anchors.bottomMargin: 0.2 * parent.width
            color: "#b9c3c9"
            ArtItem {
                anchors.fill: parent
                source: "front_long"
            }
        }
    }
    ArtItem { // looks in from below
        objectName: "videoAnimal"
        visible: video.visitor.thing === "animal"
        readonly property real scaleTo: 0.6 * video.near * video.u
        width: 120 * scaleTo
        height: 110 * scaleTo
        x: (video.width - width) / 2
        y: video.height - 0.9 * height
        source: "front_cat"
    }
    ArtItem { // with the middle between the eyes in the middle of the picture
        objectName: "videoFace"
        visible: video.somebody
        readonly property real scaleTo: video.near * video.u
        width: 120 * scaleTo * (1 - Math.abs(video.visitor.yawDeg) / 120)
        height: 130 * scaleTo
        x: (video.width - width) / 2 - video.visitor.yawDeg * 0.5 * video.u
        y: Math.max(-20 * scaleTo, 0.45 * video.height - 57 * scaleTo)
            - video.visitor.pitchDeg * 0.5 * video.u
        source: "front_" + video.look.style
        tints: Object.assign({}, video.look, {
            "ground": "transparent"
        })
        Rectangle { // a mask
            visible: video.visitor.cover >= 0.3
            x: 0.36 * parent.width
            y: 0.5 * parent.height
            width: 0.28 * parent.width
            height: 0.17 * parent.height
            radius: 6 * video.u
            color: "#c9d7e4"
        }
    }
    ArtItem {
        readonly property real scaleTo: video.u * Math.min(2.4, 0.34 / Math.max(0.1,
                                                                               video.visitor.palmM))
        objectName: "videoPalm"
        visible: video.visitor.palmShown
        width: 60 * scaleTo
        height: 64 * scaleTo
        x: video.width * 0.82 - width / 2
        y: video.height * 0.66 - height / 2
        source: "front_hand"
        tints: video.look
    }
    Rectangle { // by night the camera has its infrared lights alone
        visible: video.visitor.night
        anchors.fill: parent
        color: "#8c20262b"
    }
    Rectangle { // round corners
        anchors.fill: parent
        anchors.margins: -8
        radius: 22
        color: "transparent"
        border.color: video.around
        border.width: 8
    }
    Rectangle {
        x: 10
        y: 10
        width: live.implicitWidth + 28
        height: 22
        radius: 11
        color: "#c32a20"
        Rectangle {
            x: 9
            anchors.verticalCenter: parent.verticalCenter
            width: 7
            height: 7
            radius: 3.5
            color: "#ffffff"
        }
        Words {
            id: live
            x: 20
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("LIVE")
            color: "#ffffff"
            font.pixelSize: Theme.small
            font.weight: Font.Bold
        }
    }
}
