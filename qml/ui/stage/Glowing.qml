// A light behind the glass: a drawing that is there as far as it is lit.
import QtQuick
import Locktwin

ArtItem {
    id: light
    property real lit: 0 // 0 dark, 1 lit
    property int wakes: 90 // ms
    property int sleeps: 300
    opacity: lit
    visible: opacity > 0
    Behavior on opacity {
        enabled: Theme.moves
        NumberAnimation {
            duration: light.lit > light.opacity ? light.wakes : light.sleeps
            easing.type: Easing.OutQuad
        }
    }
}
