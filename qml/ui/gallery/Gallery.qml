// Every control of the window in every state, for review: --gallery, dark and light.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Locktwin

ApplicationWindow {
    id: window
    readonly property alias session: gallerySession
    property bool posed: false // for a picture
    property real shrink: 1
    width: 1440
    height: 900
    minimumWidth: 800
    minimumHeight: 600
    visible: true
    title: qsTr("locktwin: its controls")
    color: Theme.window

    Session {
        id: gallerySession
        look.still: true
    }
    GalleryPage {
        width: window.width / window.shrink
        height: window.height / window.shrink
        scale: window.shrink
        transformOrigin: Item.TopLeft
        session: gallerySession
    }
}
