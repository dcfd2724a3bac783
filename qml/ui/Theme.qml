// Colours and measures of the whole window.
pragma Singleton
import QtQuick

QtObject {
    readonly property color window: "#0c0f14"
    readonly property color card: "#141920"
    readonly property color well: "#0e1218" // sunk into a card
    readonly property color raised: "#1e252f"
    readonly property color line: "#29313c"
    readonly property color text: "#e9edf2"
    readonly property color dim: "#96a0ae"
    readonly property color accent: "#4db9ff"
    readonly property color good: "#4cc46a"
    readonly property color warning: "#f0b849"
    readonly property color bad: "#ff6257"
    readonly property color current: "#f0b849"
    readonly property color voltage: "#4cc46a"
    readonly property color bolt: "#4db9ff"
    readonly property color wood: "#6b5440"
    readonly property color steel: "#c3cad3"

    readonly property int radius: 12
    readonly property int gap: 14
    readonly property int small: 12
    readonly property int body: 13
    readonly property int title: 15
}
