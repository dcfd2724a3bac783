// What runs along the bottom: the oscilloscope, folded, and time; or what is told to an audience,
// which has no tools until somebody takes the tour over.
import QtQuick
import QtQuick.Layouts
import Locktwin

ColumnLayout {
    id: footer
    required property Session session
    property bool compact: false
    property bool scoped: false // the oscilloscope is not elsewhere
    property bool presents: false // to an audience, which needs no tools
    signal scopeWanted
    signal over // the presentation
    spacing: Theme.gap

    ScopeStrip {
        visible: footer.scoped && !footer.compact
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.u(64)
        bench: footer.session.bench
        onWanted: footer.scopeWanted()
    }
    PresentBand {
        visible: footer.presents
        Layout.fillWidth: true
        compact: footer.compact
        tour: footer.session.tour
        time: footer.session.time
        caption: footer.session.caption
        guide: footer.session.guide
        stopped: footer.session.bench.breakpoints.stopped
        onOver: footer.over()
    }
    TimeBar {
        objectName: "timeBar"
        visible: !footer.presents || footer.session.tour.takenOver
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.u(compact ? 58 : 104)
        compact: footer.compact || footer.presents
        time: footer.session.time
        timeline: footer.session.timeline
    }
}
