// Colours and measures of the whole window, dark and light. Text on its ground is at least 4.5:1 in
// both. Meaning is never told by colour alone.
pragma Singleton
import QtQuick

QtObject {
    id: theme
    property bool dark: true
    property bool moves: true // not: what would move stands at its end at once

    readonly property color window: dark ? "#0a0d12" : "#e9edf2"
    readonly property color bar: dark ? "#0e1218" : "#ffffff"
    readonly property color card: dark ? "#12171f" : "#ffffff"
    readonly property color well: dark ? "#0b0f15" : "#edf1f6" // sunk into a card
    readonly property color raised: dark ? "#1b222c" : "#f1f4f8"
    readonly property color hover: dark ? "#242d39" : "#e4e9f0"
    readonly property color line: dark ? "#262f3b" : "#d5dce5"
    readonly property color edge: dark ? "#3a4656" : "#b4bfcc" // a line that is meant to be seen
    readonly property color text: dark ? "#eef2f6" : "#121a24"
    readonly property color dim: dark ? "#aeb8c5" : "#465261"
    readonly property color faint: dark ? "#8b96a5" : "#5b6878" // captions
    readonly property color accent: dark ? "#4db9ff" : "#0a66b5"
    readonly property color overAccent: dark ? "#04131f" : "#ffffff"
    readonly property color good: dark ? "#4cc46a" : "#15753a"
    readonly property color warning: dark ? "#f0b849" : "#8a5a00"
    readonly property color bad: dark ? "#ff6b60" : "#c32a20"
    readonly property color violet: dark ? "#b79cff" : "#6544c4"
    readonly property color current: dark ? "#f0b849" : "#8f6200"
    readonly property color voltage: dark ? "#4cc46a" : "#1e9447"
    readonly property color bolt: accent
    readonly property color wood: dark ? "#6a5039" : "#c9a178"
    readonly property color woodEdge: dark ? "#4a3829" : "#a9835c"
    readonly property color steel: dark ? "#9aa4b0" : "#aeb7c2"
    readonly property color steelLight: dark ? "#e3e8ee" : "#f4f6f9"
    readonly property color steelDark: dark ? "#5c6672" : "#727d8a"
    readonly property color masonry: dark ? "#1b212a" : "#dfe4ea"
    readonly property color hatching: dark ? "#3a4554" : "#bcc5d0"

    readonly property color wallTop: dark ? "#1a222d" : "#f3eee6"
    readonly property color wallBottom: dark ? "#0d1118" : "#dad7d1"
    readonly property color jambLight: dark ? "#2a313b" : "#f6f4f0"
    readonly property color jambDark: dark ? "#171c23" : "#d9d6d0"
    readonly property color woodEnd: dark ? "#3a2c20" : "#94714e"
    readonly property color grain: dark ? "#2b2018" : "#7c5c3c"

    readonly property int radius: 16
    readonly property int gap: 8
    readonly property int padding: 14
    readonly property int small: 12 // the floor: no text is smaller
    readonly property int body: 13
    readonly property int title: 15

    // A meaning by its name, and the ground it stands on.
    function tone(name: string): color {
        switch (name) {
        case "accent":
            return accent;
        case "good":
            return good;
        case "warning":
            return warning;
        case "bad":
            return bad;
        case "violet":
            return violet;
        }
        return text;
    }
    function ground(tone: color): color {
        return Qt.rgba(tone.r, tone.g, tone.b, dark ? 0.16 : 0.12);
    }
}
