// A piece of text in the window's style.
import QtQuick
import Locktwin

Text {
    color: Theme.text
    font.pixelSize: Theme.body
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    verticalAlignment: Text.AlignVCenter
}
