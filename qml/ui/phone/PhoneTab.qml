// The way to one page of the app.
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

AbstractButton {
    id: tab
    required property string drawing
    required property string name
    property string word: name // what stands below the drawing
    property bool current: false
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is
    readonly property color tone: current ? Theme.accent : lit ? Theme.text : Theme.dim
    implicitHeight: Theme.u(40)
    implicitWidth: Math.max(Theme.u(28), measure.advanceWidth + 2)
    Accessible.role: Accessible.PageTab
    Accessible.name: name
    ToolTip.visible: hovered
    ToolTip.text: name
    ToolTip.delay: 500
    contentItem: Item {
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 2
            name: tab.drawing
            size: Theme.u(18)
            color: tab.tone
        }
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            y: parent.height - height - 1
            text: tab.word
            color: tab.tone
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            Accessible.ignored: true // the tab says its name
        }
    }
    TextMetrics { // of a FontMetrics a binding would not hear when the font changes
        id: measure
        text: tab.word
        font.pixelSize: Theme.small
    }
    background: Item {
        FocusRing {
            target: tab
            visible: tab.ringed
        }
    }
}
