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
    readonly property color glyph: !lit ? "#323b46" : keyName === "confirm" ? "#6be495" : "#f4faff"

    objectName: "key_" + keyName
    width: 48 * u
    height: 48 * u
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

    Glowing { // the light behind the glass
        anchors.centerIn: parent
        width: 60 * key.u
        height: width
        source: "key_light"
        tints: key.keyName === "confirm" ? ({
                "glow": "#5be08a"
            }) : ({})
        lit: key.lit ? 1 : 0
    }
    Rectangle { // the finger
        anchors.fill: parent
        anchors.margins: 0.02 * width
        radius: width / 2
        color: "#12344c"
        border.color: "#5cc8ff"
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
        font.pixelSize: 27 * key.u
        color: key.glyph
    }
    Icon {
        visible: key.drawing !== ""
        anchors.centerIn: parent
        name: key.drawing
        size: 28 * key.u
        stroke: 1.9
        color: key.glyph
    }
    MouseArea {
        id: area
        anchors.fill: parent
        onPressed: key.panel.touchKey(key.keyName)
        onReleased: key.panel.liftKey(key.keyName)
        onCanceled: key.panel.liftKey(key.keyName)
    }
}
