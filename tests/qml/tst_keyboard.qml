// The whole window without a mouse, and its language.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    WorkedCase {
        id: test
        room: page
        name: "Keyboard"

        function init() {
            begin();
            lock.bench.forceActiveFocus();
        }
        function cleanup() {
            session.language.code = "en";
        }
        function tap(key) {
            keyPress(key);
            session.simulation.advance(0.12);
            keyRelease(key);
            session.simulation.advance(0.2);
        }
        function typePin() {
            for (const key of [Qt.Key_7, Qt.Key_4, Qt.Key_0, Qt.Key_8, Qt.Key_5, Qt.Key_2,
                    Qt.Key_Return])
                tap(key);
        }

        function test_firstAdministratorByKeyboard() {
            tap(Qt.Key_0);
            session.simulation.advance(1);
            tap(Qt.Key_Return);
            tap(Qt.Key_Backspace); // the direction is passed over
            tap(Qt.Key_Return);
            typePin();
            typePin();
            session.simulation.advance(3);
            compare(session.rearPanel.usersText, "1");
        }
        function test_backspaceLeavesTheOffer() {
            tap(Qt.Key_0);
            session.simulation.advance(1);
            compare(session.guide.panel, "setup_offer");
            tap(Qt.Key_Backspace);
            session.simulation.advance(1);
            verify(session.guide.panel !== "setup_offer");
        }
        function test_handleTurnsWhileItsKeyIsHeld() {
            keyPress(Qt.Key_J);
            session.simulation.advance(0.6);
            verify(session.door.insideTurn > 0.9);
            verify(session.door.latchMm < 2);
            keyRelease(Qt.Key_J);
            session.simulation.advance(1);
            verify(session.door.insideTurn < 0.1);
        }
        function test_tabReachesAKeyAndSpaceTouchesIt() {
            const key = findChild(lock, "key_5");
            key.forceActiveFocus(Qt.TabFocusReason);
            verify(key.activeFocus);
            keyPress(Qt.Key_Space);
            session.simulation.advance(0.2);
            verify(key.touched);
            keyRelease(Qt.Key_Space);
            session.simulation.advance(1);
            compare(session.guide.panel, "setup_offer");
        }
        function test_everyControlIsReachedByTab() {
            const seen = new Set();
            for (let i = 0; i < 80; ++i) {
                keyClick(Qt.Key_Tab);
                const item = page.Window.activeFocusItem;
                if (item !== null)
                    seen.add(item.objectName);
            }
            const names = Array.from(seen).join(" ");
            for (const name of ["key_0", "lever_outside", "doorLeaf", "runPause", "help"])
                verify(seen.has(name), name + " is not reached; seen: " + names);
        }
        function test_pauseStepAndHelp() {
            tap(Qt.Key_P);
            verify(!session.time.running);
            keyClick(Qt.Key_F1);
            tryVerify(() => lock.bench.help.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !lock.bench.help.visible);
        }
        function test_languageSwitchRetranslatesEverything() {
            click("tab_people");
            mouseClick(findChild(lock, "language_zh"));
            compare(session.language.code, "zh");
            compare(findChild(lock, "tab_events").text, "事件");
            verify(findChild(lock, "hint").text.startsWith("這是全新的門鎖"));
            compare(findChild(lock, "truthText").text, session.door.truthText);
            verify(session.door.truthText.includes("門已關"));
            compare(findChild(lock, "fingerWhich").displayText, "食指", "the choice stays");
            mouseClick(findChild(lock, "language_en"));
            compare(findChild(lock, "tab_events").text, "Events");
            verify(session.door.truthText.includes("door shut"));
        }
    }
}
