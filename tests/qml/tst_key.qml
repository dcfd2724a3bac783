// The mechanical key, worked by mouse and keyboard.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    WorkedCase {
        id: test
        room: page
        name: "Key"

        property var key: null

        function init() {
            begin();
            key = session.key;
        }
        function item(name) {
            let found = findChild(lock, name);
            if (found === null) // of a Repeater in the box, which lies over the window
                found = findChild(findChild(lock, "useKey").parent, name);
            verify(found !== null, "no control " + name);
            return found;
        }
        function test_theRightKeyLocksAndUnlocks() {
            click("keyhole");
            verify(key.coverOpen);
            click("useKey");
            compare(key.key, "right");
            verify(key.fullyIn);
            mouseClick(item("turnLock"));
            pass(0.5);
            verify(key.angle > 90, "it turns with the bolt: " + key.angle);
            pass(2);
            compare(key.angle, 0);
            verify(session.door.boltMm > 21);
            click("turnUnlock");
            pass(2);
            verify(session.door.boltMm < 1);
            click("useKey");
            verify(!key.inserted);
            click("shutKeyCover");
            verify(!key.coverOpen);
            verify(!findChild(lock, "keyMenu")?.visible);
        }
        function test_aWrongOrDamagedKeyTurnsNothing_data() {
            return [{tag: "wrong"}, {tag: "damaged"}];
        }
        function test_aWrongOrDamagedKeyTurnsNothing(row) {
            click("keyhole");
            click("keyKind_" + row.tag);
            click("useKey");
            compare(key.key, row.tag);
            click("turnLock");
            verify(key.blocked);
            compare(item("keyState").text, "The key does not turn.");
            pass(2);
            verify(session.door.boltMm < 1);
        }
        function test_aKeyHalfInDoesNotTurnUntilItIsPushedIn() {
            click("keyhole");
            click("keyDepth_false");
            click("useKey");
            verify(key.inserted && !key.fullyIn);
            click("turnLock");
            verify(key.blocked);
            pass(2);
            click("keyDepth_true");
            verify(key.fullyIn);
            click("turnLock");
            pass(2);
            verify(session.door.boltMm > 21);
        }
        function test_theKeyboardWorksTheKey() {
            item("keyhole").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            pass(0.3);
            verify(key.coverOpen);
            item("useKey").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            pass(0.3);
            verify(key.inserted);
            keyClick(Qt.Key_Escape);
            lock.bench.forceActiveFocus();
            keyClick(Qt.Key_K);
            tryVerify(() => item("turnLock").visible);
        }
    }
}
