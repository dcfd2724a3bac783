// Asks for a file to write. The box of the system is made when it is first asked for.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs

Item {
    id: box
    property string title
    property string suffix
    property var filters: []
    signal chosen(url file)
    visible: false

    function ask() {
        if (!loader.item)
            loader.setSource("SaveDialog.qml", {
                "title": box.title,
                "defaultSuffix": box.suffix,
                "nameFilters": box.filters
            });
        (loader.item as FileDialog).open();
    }
    Loader {
        id: loader
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true
        function onAccepted(): void {
            box.chosen((loader.item as FileDialog).selectedFile);
        }
    }
}
