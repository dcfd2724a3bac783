// A test of the window: before each function there is a new lock, drawn once; time stands still.
import QtQuick
import QtTest

TestCase {
    id: test
    required property Item room // where the lock is: a TestCase is invisible, so is all within it
    property var lock: null
    property var session: null
    when: windowShown

    Component {
        id: workedLock
        WorkedLock {}
    }
    // What init() does, or begins with.
    function begin() {
        lock = createTemporaryObject(workedLock, room);
        session = lock.session;
        session.look.still = true; // nothing is on its way while it is clicked
        waitForRendering(lock); // positions are final once a frame is drawn
    }
    function init() {
        begin();
    }
    function item(name) {
        const found = findChild(lock, name);
        verify(found !== null, "no control " + name);
        return found;
    }
    function pass(seconds) {
        session.simulation.advance(seconds);
    }
    function click(name) {
        mouseClick(item(name));
        if (name.startsWith("tab_"))
            waitForRendering(lock); // what opens makes others narrower
        pass(0.3);
    }
    // The first administrator at the keypad, then the phone at the rear panel.
    function pairPhone() {
        session.simulation.advance(0.5);
        type("0");
        pass(1);
        type("✓↶✓");
        pass(1.5);
        type("740852✓");
        pass(4);
        type("740852✓");
        pass(8);
        session.rearPanel.takeOffCover();
        session.rearPanel.holdSet();
        pass(3.5);
        session.rearPanel.releaseSet();
        session.phone.pair();
        pass(8);
        verify(session.phone.paired);
        session.phone.openHome();
        pass(3);
    }
    function type(keys) {
        for (const key of keys) {
            const name = ({"✓": "confirm", "↶": "back"})[key] ?? key;
            session.frontPanel.touchKey(name);
            session.frontPanel.liftKey(name);
            pass(0.25);
        }
    }
}
