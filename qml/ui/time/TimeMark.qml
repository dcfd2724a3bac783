// An event on the rail of time: its drawing on a stem.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

Item {
    id: mark
    required property double at // seconds
    required property string sentence
    required property string tone
    required property string icon
    readonly property var tones: ({
            "good": Theme.good,
            "bad": Theme.bad,
            "warning": Theme.warning
        })
    readonly property color paint: tones[tone] ?? Theme.dim
    width: 18
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence
    ToolTip.visible: over.hovered
    ToolTip.text: sentence

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: mark.icon
        size: Theme.u(14)
        color: mark.paint
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 16
        width: 1
        height: parent.height - 16
        color: mark.paint
    }
    HoverHandler {
        id: over
    }
}
