// What is behind the front panel: the plate it was screwed to. In units of the lock's drawing.
import QtQuick
import Locktwin

ArtItem {
    property real u: 1
    objectName: "panelMount"
    width: 228 * u
    height: 804 * u
    source: "mount"
}
