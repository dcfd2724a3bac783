// Which of the locks of the house is shown, and meant by what is done.
import QtQuick
import Locktwin

Picker {
    required property Session session
    implicitWidth: Theme.u(130)
    name: qsTr("Which lock")
    values: session.simulation.locks
    labels: session.house.doors
    value: session.simulation.shownLock
    onChosen: name => session.simulation.shownLock = name
}
