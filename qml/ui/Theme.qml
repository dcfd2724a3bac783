// Colours and measures of the whole window, dark and light, each with high contrast. Text on its
// ground is at least 4.5:1, with high contrast 7:1. Meaning is never told by colour alone.
pragma Singleton
import QtQuick

QtObject {
    id: theme
    property bool dark: true
    property bool contrast: false // high: text 7:1 at least, edges that cannot be overlooked
    property bool large: false // the window is: words and what holds them are larger by a quarter
    property real shrink: 1 // of all that is drawn, where it is smaller: boxes ask for it
    property bool moves: true // not: what would move stands at its end at once

    readonly property color window: pick("#0a0d12", "#e9edf2", "#000000", "#ffffff")
    readonly property color bar: pick("#0e1218", "#ffffff", "#000000", "#ffffff")
    readonly property color card: pick("#12171f", "#ffffff", "#000000", "#ffffff")
    readonly property color well: pick("#0b0f15", "#edf1f6", "#000000", "#ffffff")
    readonly property color phone: dark ? "#05070a" : "#f4f6f9" // its screen
    readonly property color raised: pick("#1b222c", "#f1f4f8", "#161616", "#f0f0f0")
    readonly property color hover: pick("#242d39", "#e4e9f0", "#333333", "#d6d6d6")
    readonly property color line: pick("#262f3b", "#d5dce5", "#a6a6a6", "#5a5a5a")
    // A line that is meant to be seen.
    readonly property color edge: pick("#3a4656", "#b4bfcc", "#ffffff", "#000000")
    readonly property color grid: pick("#262f3b", "#d5dce5", "#4a4a4a", "#c4c4c4") // behind traces
    readonly property color text: pick("#eef2f6", "#121a24", "#ffffff", "#000000")
    readonly property color dim: pick("#aeb8c5", "#465261", "#f2f2f2", "#141414")
    readonly property color faint: pick("#8b96a5", "#5b6878", "#e0e0e0", "#242424") // captions
    readonly property color accent: pick("#4db9ff", "#0a66b5", "#7fd4ff", "#0000b4")
    readonly property color overAccent: pick("#04131f", "#ffffff", "#000000", "#ffffff")
    readonly property color good: pick("#4cc46a", "#15753a", "#6cff8c", "#00511b")
    readonly property color warning: pick("#f0b849", "#8a5a00", "#ffc23d", "#5e3500")
    readonly property color bad: pick("#ff6b60", "#c32a20", "#ff9a92", "#950000")
    readonly property color violet: pick("#b79cff", "#6544c4", "#dccbff", "#45009e")
    readonly property color current: contrast ? warning : dark ? "#f0b849" : "#8f6200"
    readonly property color voltage: contrast ? good : dark ? "#4cc46a" : "#1e9447"
    readonly property color bolt: accent
    // Of the oscilloscope's lanes, in their order.
    readonly property var traces: [current, voltage, bolt, bad, violet,
        dark ? "#ff9d5c" : "#b4531a", dark ? "#5fd3c6" : "#0f6f66", dim]
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
    readonly property int padding: u(14)
    readonly property int small: u(12) // the floor: no text is smaller
    readonly property int body: u(13)
    readonly property int title: u(15)

    function u(pixels: real): int { // of what words stand in
        return Math.round(large ? pixels * 1.25 : pixels);
    }
    // Of a window of that size, in pixels of the screen.
    function suits(width: real, height: real): bool {
        return width >= 2200 && height >= 1240;
    }
    function pick(onDark: color, onLight: color, highOnDark: color, highOnLight: color): color {
        if (contrast)
            return dark ? highOnDark : highOnLight;
        return dark ? onDark : onLight;
    }
    function trace(lane: int): color {
        return traces[Math.max(0, lane) % traces.length]; // below 0: a lane that goes away
    }
    // Of a state that the lock tells.
    function stateTone(state: string): color {
        switch (state) {
        case "locked":
            return good;
        case "unlocked":
            return accent;
        case "not_locked":
            return warning;
        case "no_power":
            return bad;
        }
        return dim;
    }
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
