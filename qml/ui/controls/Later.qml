// Something large that not everybody opens: made when it is first wanted, and then it stays. A
// child of this one, for who looks for it by name: what a Loader makes is nobody's.
import QtQuick

Item {
    id: later
    property bool wanted: false
    property Component content
    property Item made: null
    implicitWidth: made?.implicitWidth ?? 0
    implicitHeight: made?.implicitHeight ?? 0
    onWantedChanged: {
        if (!wanted || made !== null)
            return;
        // With its size at once: what is laid out for nothing is laid out twice.
        made = content.createObject(later, {
            "width": later.width,
            "height": later.height
        }) as Item;
        if (made === null)
            console.warn(content.errorString());
        else
            made.anchors.fill = later;
    }
}
