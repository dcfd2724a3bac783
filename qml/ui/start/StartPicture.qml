// The lock, as a picture, and what the program is.
import QtQuick
import Locktwin

Item {
    id: picture
    property bool chinese: false
    readonly property var words: ["A smart door lock, its door, its people and its time.",
        "智慧門鎖的數位分身：門、人與時間。"]
    clip: true
    ArtItem {
        width: parent.width
        height: parent.height
        source: "leaf"
        tints: ({
                "edge": Theme.woodEdge,
                "middle": Theme.wood,
                "end": Theme.woodEnd,
                "grain": Theme.grain
            })
    }
    ArtItem {
        id: panel
        readonly property real u: parent.height * 1.16 / 784
        x: (parent.width - width) * 0.62
        y: 30
        width: 268 * u
        height: 844 * u
        source: "lock"
        ArtItem {
            readonly property real u: panel.u
            x: (20 + 104 - 80) * u
            y: (16 + 74 - 80) * u
            width: 160 * u
            height: width
            source: "ring_camera"
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: parent.height * 0.42
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#000a0d12"
            }
            GradientStop {
                position: 0.6
                color: "#e60a0d12"
            }
        }
    }
    Column {
        x: 40
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 40
        width: parent.width - 60
        spacing: 6
        Words {
            text: "locktwin"
            color: "#ffffff"
            font.pixelSize: Theme.u(46)
            font.weight: Font.Bold
        }
        Words {
            width: parent.width
            text: picture.words[picture.chinese ? 1 : 0]
            color: "#eef2f6"
            font.pixelSize: Theme.u(17)
            wrapMode: Text.WordWrap
        }
        Words {
            width: parent.width
            text: picture.words[picture.chinese ? 0 : 1]
            color: "#c4cdd8"
            font.pixelSize: Theme.u(15)
            wrapMode: Text.WordWrap
        }
    }
}
