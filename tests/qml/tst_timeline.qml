// Time that is taken back in the window: by the buttons, the keys and the rail.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    WorkedCase {
        id: test
        room: page
        name: "Timeline"

        function init() {
            begin();
            session.rearPanel.pressButton();
            session.simulation.advance(5);
            compare(session.door.lockState, "locked");
            waitForRendering(lock);
        }
        function item(name: string): Item {
            const found = findChild(lock, name);
            verify(found, name);
            return found;
        }
        function click(name: string) {
            mouseClick(item(name));
        }

        // Two clocks were shown, and neither said of what.
        function test_theBarSaysWhatEachClockIs() {
            for (const seconds of [0, 90]) {
                session.simulation.advance(seconds);
                compare(item("houseClock").text,
                        "house time " + session.phone.device.clockText + " UTC");
            }
            compare(session.phone.device.clockText, "08:01");
        }
        // It was that of Greenwich, wherever the house stands.
        function test_theClockOfTheHouseIsOfItsZone() {
            pairPhone();
            const before = session.timeline.now;
            compare(item("houseClock").text, "house time 08:00 UTC");
            session.phone.setZone(4); // Taipei
            pass(5);
            compare(item("houseClock").text, "house time 16:00");
            session.timeline.goTo(before);
            compare(item("houseClock").text, "house time 08:00 UTC");
            session.timeline.toPresent();
            compare(item("houseClock").text, "house time 16:00");
        }
        function test_theButtonsGoBack() {
            const present = session.timeline.now;
            verify(!item("toPresent").enabled);
            click("stepBack");
            fuzzyCompare(session.timeline.now, present - 0.01, 1e-6);
            verify(session.timeline.inPast);
            compare(session.timeline.place, "0.010 s back");
            click("eventBack"); // the bolt has arrived
            click("eventBack");
            compare(session.door.lockState, "unlocked");
            click("toPresent");
            compare(session.timeline.now, present);
            compare(session.door.lockState, "locked");
            verify(!session.timeline.inPast);
        }
        function test_theKeyboardGoesBack() {
            const present = session.timeline.now;
            item("workbench").forceActiveFocus();
            keyClick(Qt.Key_Comma);
            fuzzyCompare(session.timeline.now, present - 0.01, 1e-6);
            keyClick(Qt.Key_V);
            verify(session.timeline.now < present - 1);
            item("timeRail").forceActiveFocus(Qt.TabFocusReason);
            const before = session.timeline.now;
            keyClick(Qt.Key_Left);
            fuzzyCompare(session.timeline.now, before - 1, 1e-6);
        }
        function test_theRailIsDragged() {
            const rail = item("timeRail");
            const present = session.timeline.now;
            mousePress(rail, rail.width - 8, rail.height / 2 + 4);
            mouseMove(rail, rail.width / 2, rail.height / 2 + 4);
            mouseRelease(rail, rail.width / 2, rail.height / 2 + 4);
            fuzzyCompare(session.timeline.now, present / 2, 0.2);
            verify(session.timeline.inPast);
            verify(!session.time.running);
        }
        function test_theListAndTheRailShowTheMoment() {
            const events = session.events.count;
            const marks = session.timeline.rowCount();
            verify(marks >= 2);
            click("eventBack");
            click("stepBack");
            verify(session.events.count < events);
            compare(session.timeline.rowCount(), marks);
            click("toPresent");
            compare(session.events.count, events);
        }
        function test_whatIsDoneInThePastBeginsAnotherFuture() {
            const present = session.timeline.now;
            click("eventBack");
            click("eventBack");
            click("stepBack");
            session.rearPanel.removeBattery();
            verify(!session.timeline.inPast);
            verify(session.timeline.end < present);
            session.simulation.advance(2);
            verify(!session.rearPanel.powered);
        }
    }
}
