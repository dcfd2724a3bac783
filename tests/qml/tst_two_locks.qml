// A house with two locks: which one is shown is chosen in the header.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    WorkedCase {
        id: test
        room: page
        name: "TwoLocks"

        function test_oneLockIsNoChoice() {
            verify(!findChild(lock, "shownLock").visible);
        }
        function test_theKeyboardChoosesTheLock() {
            session.begin(["front", "garden"]);
            const choice = findChild(lock, "shownLock");
            verify(choice.visible);
            compare(choice.Accessible.name, "Which lock Front door");
            choice.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            compare(session.simulation.shownLock, "garden");
            session.rearPanel.pressButton();
            session.simulation.advance(5);
            compare(session.door.lockState, "locked");
            keyClick(Qt.Key_Up);
            compare(session.simulation.shownLock, "front");
            compare(session.door.lockState, "unlocked");
        }
    }
}
