// The cover of the rear panel. Its button at the bottom takes it off; a click puts it back.
import QtQuick
import Locktwin

Rectangle {
    id: cover
    required property RearPanelModel rear
    property real u: 1
    function move(): void {
        if (rear.coverOn)
            rear.takeOffCover();
        else
            rear.fitCover();
    }
    objectName: "rearCover"
    width: 148 * u
    height: 244 * u
    radius: 16 * u
    border.color: area.containsMouse ? Theme.accent : "#5a636f"
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: rear.coverOn ? qsTr("Take off the rear cover") : qsTr("Fit the rear cover")
    Accessible.onPressAction: cover.move()
    Keys.onSpacePressed: event => {
        if (!event.isAutoRepeat)
            cover.move();
    }
    gradient: Gradient {
        GradientStop {
            position: 0
            color: "#37404b"
        }
        GradientStop {
            position: 1
            color: "#232a33"
        }
    }
    Words {
        visible: cover.rear.coverOn
        anchors.fill: parent
        anchors.margins: 10
        anchors.bottomMargin: 24 * cover.u
        text: qsTr("Take off the cover")
        color: area.containsMouse ? Theme.text : Theme.dim
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
    }
    Rectangle { // its button
        anchors.horizontalCenter: parent.horizontalCenter
        y: 226 * cover.u
        width: 34 * cover.u
        height: 9 * cover.u
        radius: height / 2
        color: area.containsMouse ? Theme.accent : "#151a20"
        border.color: "#6b7582"
    }
    FocusRing {
        target: cover
        visible: cover.activeFocus && !area.pressed
        radius: 16 * cover.u
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: cover.move()
    }
}
