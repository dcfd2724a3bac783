// What runs along the bottom: the oscilloscope, folded, the words of the tour, and time.
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: footer
    required property Session session
    property bool compact: false
    property bool scoped: false // the oscilloscope is not elsewhere
    signal scopeWanted
    spacing: Theme.gap

    ScopeStrip {
        visible: footer.scoped && !footer.compact
        Layout.fillWidth: true
        Layout.preferredHeight: 64
        bench: footer.session.bench
        onWanted: footer.scopeWanted()
    }
    TourBand {
        visible: footer.session.tour.on
        Layout.fillWidth: true
        compact: footer.compact
        tour: footer.session.tour
        time: footer.session.time
    }
    TimeBar {
        objectName: "timeBar"
        visible: !(footer.compact && footer.session.tour.on)
        Layout.fillWidth: true
        Layout.preferredHeight: compact ? 58 : 104
        compact: footer.compact || footer.session.tour.on
        time: footer.session.time
        timeline: footer.session.timeline
    }
}
