// One of several words, from a list that opens. Says which was chosen; shows the one that holds.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

ComboBox {
    id: picker
    required property var values
    required property var labels
    required property var value // the one that holds
    property string name: ""
    property bool lit: hovered // under the pointer
    property bool ringed: visualFocus // where the keyboard is
    property string other: "" // shown when the one that holds is not in the list
    signal chosen(var value)

    implicitHeight: Theme.u(32)
    opacity: enabled ? 1 : 0.4
    model: labels
    currentIndex: values.indexOf(value)
    onModelChanged: currentIndex = Qt.binding(() => values.indexOf(value)) // it resets itself
    displayText: currentIndex < 0 ? other : currentText
    Accessible.name: name + " " + displayText
    onActivated: index => {
        const wish = values[index];
        currentIndex = Qt.binding(() => values.indexOf(value));
        chosen(wish);
    }

    contentItem: Words {
        leftPadding: 10
        rightPadding: Theme.u(20)
        text: picker.displayText
        font.pixelSize: Theme.small
    }
    indicator: Words {
        x: picker.width - width - 8
        height: picker.height
        text: "▾"
        color: Theme.dim
    }
    background: Rectangle {
        radius: 8
        color: picker.lit ? Theme.hover : Theme.raised
        border.color: picker.lit ? Theme.edge : Theme.line
        FocusRing {
            target: picker
            visible: picker.ringed
        }
    }
    delegate: ItemDelegate {
        id: option
        required property int index
        required property string modelData
        objectName: picker.objectName + "_" + picker.values[index]
        width: picker.width - 8
        height: Theme.u(30)
        highlighted: picker.highlightedIndex === index
        Accessible.name: modelData
        contentItem: Words {
            text: option.modelData
            font.pixelSize: Theme.small
        }
        background: Rectangle {
            radius: 6
            color: option.highlighted ? Theme.hover : "transparent"
        }
    }
    popup: Popup {
        scale: Theme.shrink
        transformOrigin: Popup.TopLeft
        y: picker.height + 4
        width: picker.width
        implicitHeight: Math.min(contentItem.implicitHeight + 8, Theme.u(260))
        padding: 4
        contentItem: ListView {
            cacheBuffer: 0 // no half-made rows out of sight
            clip: true
            implicitHeight: contentHeight
            model: picker.popup.visible ? picker.delegateModel : null
            currentIndex: picker.highlightedIndex
            ScrollBar.vertical: ListBar {
                ground: Theme.raised
            }
        }
        background: Rectangle {
            radius: 8
            color: Theme.raised
            border.color: Theme.edge
        }
    }
}
