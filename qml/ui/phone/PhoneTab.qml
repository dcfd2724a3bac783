// The way to one page of the app.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: tab
    required property string drawing
    required property string name
    property bool current: false
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is
    implicitHeight: Theme.u(34)
    implicitWidth: Theme.u(40)
    Accessible.role: Accessible.PageTab
    Accessible.name: name
    ToolTip.visible: hovered
    ToolTip.text: name
    ToolTip.delay: 500
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: tab.drawing
            size: Theme.u(20)
            color: tab.current ? Theme.accent : tab.lit ? Theme.text : Theme.dim
        }
    }
    background: Item {
        FocusRing {
            target: tab
            visible: tab.ringed
        }
    }
}
