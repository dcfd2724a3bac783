// The theme as its user wants it, and as the window has room for it.
import QtQuick
import Locktwin

Item {
    id: looks
    required property Look look
    property Item room: null // what the words stand in; null: their size stays

    Binding {
        target: Theme
        property: "dark"
        value: looks.look.dark
    }
    Binding {
        target: Theme
        property: "contrast"
        value: looks.look.contrast
    }
    Binding {
        target: Theme
        property: "moves"
        value: !looks.look.still
    }
    Binding {
        target: Theme
        property: "large"
        when: looks.room !== null
        value: looks.room !== null
            && Theme.suits(looks.room.width * Theme.shrink, looks.room.height * Theme.shrink)
        restoreMode: Binding.RestoreNone
    }
}
