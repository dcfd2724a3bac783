// One key of the glass keypad. Lit by the firmware only; touched by mouse, finger or Space.
import QtQuick
import Locktwin

Item {
    id: key
    required property FrontPanelModel panel
    required property string keyName // as the actions call it
    required property int bit // in litKeys
    required property real u // pixels per unit of the drawing
    property string label: keyName
    property string drawing: ""
    property string spoken: label
    readonly property bool lit: (panel.litKeys >> bit & 1) === 1
    readonly property bool touched: area.pressed || spaceHeld
    property bool spaceHeld: false

    objectName: "key_" + keyName
    width: 46 * u
    height: 46 * u
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.description: lit ? qsTr("lit") : qsTr("dark")
    Accessible.onPressAction: {
        panel.touchKey(keyName);
        panel.liftKey(keyName);
    }
    Keys.onSpacePressed: event => {
        if (event.isAutoRepeat)
            return;
        spaceHeld = true;
        panel.touchKey(keyName);
    }
    Keys.onReleased: event => {
        if (event.key !== Qt.Key_Space || event.isAutoRepeat)
            return;
        spaceHeld = false;
        panel.liftKey(keyName);
        event.accepted = true;
    }

    Rectangle { // the light behind the glass
        anchors.fill: parent
        radius: width / 2
        color: "#c9e4ff"
        opacity: key.lit ? 0.10 : 0
    }
    Rectangle { // the finger
        anchors.fill: parent
        radius: width / 2
        color: "transparent"
        border.color: Theme.accent
        border.width: 2
        visible: key.touched
    }
    FocusRing {
        target: key
        radius: width / 2
        visible: key.activeFocus && !area.pressed
    }
    Words {
        visible: key.drawing === ""
        anchors.centerIn: parent
        text: key.label
        font.pixelSize: 23 * key.u
        font.weight: Font.Medium
        color: "#f4f9ff"
        opacity: key.lit ? 1 : 0.14
    }
    Icon {
        visible: key.drawing !== ""
        anchors.centerIn: parent
        name: key.drawing
        size: 25 * key.u
        stroke: 2
        color: key.keyName === "confirm" && key.lit ? "#7ff0a0" : "#f4f9ff"
        opacity: key.lit ? 1 : 0.14
    }
    MouseArea {
        id: area
        anchors.fill: parent
        onPressed: key.panel.touchKey(key.keyName)
        onReleased: key.panel.liftKey(key.keyName)
        onCanceled: key.panel.liftKey(key.keyName)
    }
}
