// What round buttons stand on over the stage: the ground of what is said there.
import QtQuick
import Locktwin

Rectangle {
    radius: width / 2
    color: Theme.dark ? "#9906090d" : "#f2ffffff"
    border.color: Theme.line
    border.width: Theme.dark ? 0 : 1
}
