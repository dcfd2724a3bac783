// Opens the list of moments to come back to: bookmarks, and futures that were left.
import QtQuick
import Locktwin

PushButton {
    id: button
    required property TimelineModel timeline
    readonly property int futures: timeline.branches.count
    objectName: "moments"
    implicitHeight: Theme.u(36)
    drawing: futures > 0 ? "fork" : "flag"
    text: timeline.bookmarks.count + futures > 0 ? timeline.bookmarks.count + futures : ""
    name: qsTr("Bookmarks: %1; other branches: %2").arg(timeline.bookmarks.count).arg(futures)
    onClicked: box.open()

    MomentsBox {
        id: box
        y: -height - 6
        x: Math.min(0, button.width - width)
        timeline: button.timeline
    }
}
