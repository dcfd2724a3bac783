// What is behind the rear cover: the screen, the battery in its bay, and the SET button.
import QtQuick
import Locktwin

Rectangle {
    id: bay
    required property RearPanelModel rear
    property real u: 1
    width: 148 * u
    height: 244 * u
    radius: 14 * u
    color: "#0a0d11"
    border.color: "#3a424d"

    RearScreen {
        x: 5 * bay.u
        y: 5 * bay.u
        width: 138 * bay.u
        height: 138 * bay.u
        rear: bay.rear
    }
    PackFace {
        visible: bay.rear.inserted
        x: 8 * bay.u
        y: 150 * bay.u
        width: 84 * bay.u
        height: 86 * bay.u
        rear: bay.rear
    }
    Words {
        visible: !bay.rear.inserted
        x: 8 * bay.u
        y: 150 * bay.u
        width: 84 * bay.u
        height: 86 * bay.u
        text: qsTr("empty")
        color: Theme.dim
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
    }
    Rectangle {
        id: set
        objectName: "setButton"
        x: 106 * bay.u
        y: 170 * bay.u
        width: 30 * bay.u
        height: width
        radius: width / 2
        visible: !bay.rear.coverOn
        color: bay.rear.setPressed ? Theme.accent : "#3a434f"
        border.color: "#6b7582"
        border.width: 2
        activeFocusOnTab: true
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("SET button, to be held")
        Accessible.onPressAction: {
            if (bay.rear.setPressed)
                bay.rear.releaseSet();
            else
                bay.rear.holdSet();
        }
        Keys.onSpacePressed: event => {
            if (!event.isAutoRepeat)
                bay.rear.holdSet();
        }
        Keys.onReleased: event => {
            if (event.key !== Qt.Key_Space || event.isAutoRepeat)
                return;
            bay.rear.releaseSet();
            event.accepted = true;
        }
        FocusRing {
            target: set
            visible: set.activeFocus && !area.pressed
            radius: width / 2
        }
        MouseArea {
            id: area
            anchors.fill: parent
            cursorShape: Qt.PointingHandCursor
            onPressed: bay.rear.holdSet()
            onReleased: bay.rear.releaseSet()
            onCanceled: bay.rear.releaseSet()
        }
    }
    Words {
        x: 98 * bay.u
        y: 204 * bay.u
        width: 46 * bay.u
        text: "SET"
        color: Theme.dim
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
    }
}
