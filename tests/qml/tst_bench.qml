// The bench, worked by mouse and keyboard: signals, cursors, trigger, events, breakpoints, moments.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1440
    height: 900

    WorkedCase {
        id: test
        room: page
        name: "Bench"

        function init() {
            begin();
            lock.width = 1440;
            lock.height = 900;
            lock.bench.mode = "bench";
            waitForRendering(lock);
        }
        // Also what stands in a box that opens.
        function seek(root, name) {
            if (root.objectName === name)
                return root;
            for (let i = 0; i < root.children.length; ++i) {
                const found = seek(root.children[i], name);
                if (found)
                    return found;
            }
            return null;
        }
        function inBox(name) {
            let root = lock;
            while (root.parent)
                root = root.parent;
            let found = null;
            tryVerify(() => (found = seek(root, name)) !== null, 2000, name);
            return found;
        }
        function clickInBox(name: string) {
            const control = inBox(name);
            waitForRendering(lock);
            mouseClick(control);
        }

        function test_aSignalIsSearchedAndFollowed() {
            compare(session.bench.lanes.count, 6);
            click("chooseSignals");
            const search = inBox("signalSearch");
            tryVerify(() => search.activeFocus);
            for (const letter of "speed_rad")
                keyClick(letter);
            clickInBox("signal_motor.speed_rad_s");
            compare(session.bench.lanes.count, 7);
            verify(inBox("lane_motor.speed_rad_s"));
            keyClick(Qt.Key_Escape);
        }
        function test_theListOfSignalsIsWorkedByKeyboard() {
            click("chooseSignals");
            const search = inBox("signalSearch");
            tryVerify(() => search.activeFocus);
            for (const letter of "speed_rad")
                keyClick(letter);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Space);
            compare(session.bench.lanes.count, 7);
            keyClick(Qt.Key_Escape);
        }
        function test_cursorsAreSetAndMoved() {
            pass(10);
            session.rearPanel.pressButton();
            pass(3);
            const plot = item("scopePlot");
            const field = plot.field;
            mouseClick(plot, field.x + field.width * 0.5, field.y + 30);
            verify(session.bench.cursors.hasA);
            mouseClick(plot, field.x + field.width * 0.75, field.y + 30, Qt.RightButton);
            verify(session.bench.cursors.hasB);
            fuzzyCompare(session.bench.cursors.b - session.bench.cursors.a,
                         session.bench.scope.spanS / 4, 0.05);
            verify(item("cursorsApart").text.startsWith("Δt"));
            const before = session.bench.cursors.a;
            keyClick(Qt.Key_Left);
            verify(session.bench.cursors.a < before);
            keyClick(Qt.Key_Right, Qt.ShiftModifier);
            mouseDrag(item("cursorA"), 0, 8, field.width * 0.1, 0);
            verify(session.bench.cursors.a > before);
            click("clearCursors");
            verify(!session.bench.cursors.hasA);
        }
        function test_wheelAndDragAndTheWayBack() {
            const plot = item("scopePlot");
            const field = plot.field;
            pass(20);
            const span = session.bench.scope.spanS;
            mouseWheel(plot, field.x + field.width / 2, field.y + 30, 0, 120);
            verify(session.bench.scope.spanS < span);
            mouseDrag(plot, field.x + field.width / 2, field.y + 30, 120, 0);
            verify(!session.bench.scope.follows);
            verify(item("followTime").enabled);
            click("followTime");
            verify(session.bench.scope.follows);
        }
        function test_theTriggerWaitsAndHolds() {
            click("setTrigger");
            clickInBox("triggerArm");
            verify(session.bench.trigger.on);
            keyClick(Qt.Key_Escape);
            session.rearPanel.pressButton();
            pass(3);
            verify(session.bench.trigger.atS > 0);
            verify(!session.bench.scope.follows);
        }
        // By the keyboard.
        function stepTo(picker, wanted) {
            picker.forceActiveFocus();
            for (let i = 0; i < 20 && picker.value !== wanted; ++i)
                keyClick(Qt.Key_Down);
        }
        function test_eventsAreFilteredAndGoneTo() {
            session.rearPanel.pressButton();
            pass(4);
            const all = session.bench.events.count;
            if (findChild(lock, "eventKind").visible)
                click("eventKind_bolt");
            else
                stepTo(findChild(lock, "eventKindPicker"), "bolt");
            compare(session.bench.events.kind, "bolt");
            verify(session.bench.events.count < all);
            waitForRendering(lock);
            mouseClick(seek(item("eventBoard"), "eventRow_0"));
            verify(session.timeline.inPast);
        }
        function test_aBreakpointIsMadeAndPausesTheWorld() {
            click("boardView_breakpoints");
            waitForRendering(lock);
            click("addConditionBreak");
            compare(session.bench.breakpoints.count, 1);
            session.rearPanel.pressButton();
            pass(4);
            verify(!session.time.running);
            verify(item("hint").text.includes("bolt.position_mm above 10 mm"), item("hint").text);
            fuzzyCompare(session.door.boltMm, 10, 0.2);
            click("removeBreakpoint_0");
            compare(session.bench.breakpoints.count, 0);
        }
        function test_aValueThatIsNoneIsSaid() {
            click("boardView_breakpoints");
            waitForRendering(lock);
            item("breakValue").text = "far";
            click("addConditionBreak");
            compare(session.bench.breakpoints.count, 0);
            verify(item("breakAdvice").visible);
        }
        function test_aValueIsTypedInTheUnitOfItsSignal() {
            click("boardView_breakpoints");
            waitForRendering(lock);
            const value = item("breakValue");
            compare(seek(value, "entryUnit").text, "mm");
            verify(value.Accessible.name.endsWith("mm"));
            item("breakSignal").chosen("door.angle_deg");
            compare(seek(value, "entryUnit").text, "°");
            item("breakSignal").chosen("core.lock_state");
            verify(!seek(value, "entryUnit").visible);
        }
        function test_eventsToPauseAtAreSaidInWords() {
            click("boardView_breakpoints");
            compare(item("breakEvent").displayText, "Alarm: the bolt jammed (alarm.jam)");
            session.language.code = "zh";
            verify(item("breakEvent").displayText.endsWith("（alarm.jam）"));
            session.language.code = "en";
            compare(item("breakEvent").value, "alarm.jam");
        }
        function test_howManyBreakpointsThereAreIsSaidWhereThereIsLittleRoom() {
            lock.width = 1280;
            lock.height = 720;
            waitForRendering(lock);
            const tab = item("benchView_breakpoints");
            compare(tab.text, "Breakpoints");
            click("benchView_breakpoints");
            waitForRendering(lock);
            click("addEventBreak");
            click("addConditionBreak");
            compare(tab.text, "Breakpoints 2");
            waitForRendering(lock);
            const row = item("breakpointOn_0").parent.parent;
            compare(row.width, item("breakpointList").width, "there is no bar beside it");
        }
        function test_theToolsKeepTheirWordsWhereTheyFit() {
            lock.width = 1280;
            lock.height = 720;
            waitForRendering(lock);
            verify(item("spanPicker").visible);
            compare(item("chooseSignals").text, "Signals 6");
            compare(item("setTrigger").text, "Trigger");
            verify(!item("cursorsApart").truncated);
        }
        // They gave way to drawings, and came back, while the world ran.
        function test_theToolsSayTheSameWhateverStandsBetweenThem() {
            const widths = [];
            for (let width = 1200; width < 1440; width += 40)
                widths.push(width);
            const tools = () => widths.map(width => {
                lock.width = width;
                waitForRendering(lock);
                return width + " " + item("chooseSignals").text + " " + item("setTrigger").text;
            }).join(", ");
            pass(14);
            const before = tools();
            verify(before.includes("1280 Signals 6 Trigger"), before);
            session.bench.trigger.arm();
            compare(tools(), before, "it waits");
            session.rearPanel.pressButton();
            pass(3);
            verify(session.bench.trigger.atS > 10);
            compare(tools(), before, "it was met");
            session.bench.cursors.put(0, 1);
            session.bench.cursors.put(1, 13.25);
            compare(session.bench.cursors.apart, "12.250 s");
            compare(tools(), before, "two cursors");
            lock.width = 1280;
            waitForRendering(lock);
            verify(!item("cursorsApart").truncated);
        }
        function test_whatTheVoiceSaysIsQuotedAndHasItsDrawing() {
            session.rearPanel.pressButton();
            pass(4);
            const board = item("eventBoard");
            session.bench.events.kind = "voice";
            verify(session.bench.events.count > 0);
            tryVerify(() => /^".+"$/.test(seek(board, "eventRow_0")?.sentence ?? ""));
            verify(seek(board, "voiceOfRow_0").visible);
            session.bench.events.kind = "bolt";
            tryVerify(() => /^[^"]+$/.test(seek(board, "eventRow_0")?.sentence ?? ""));
            verify(!seek(board, "voiceOfRow_0").visible);
        }
        function test_bookmarksAreAddedNamedGoneToAndRemoved() {
            pass(2);
            click("moments");
            const moment = session.timeline.now;
            const name = inBox("bookmarkName");
            name.text = "here";
            clickInBox("addBookmark");
            compare(session.timeline.bookmarks.count, 1);
            const written = inBox("nameOfBookmark_0");
            compare(written.text, "here");
            written.text = "there";
            written.editingFinished();
            compare(session.timeline.bookmarks.data(session.timeline.bookmarks.index(0, 0),
                                                    Qt.UserRole + 1), "there");
            pass(2);
            clickInBox("toBookmark_0");
            fuzzyCompare(session.timeline.now, moment, 1e-6);
            clickInBox("removeBookmark_0");
            compare(session.timeline.bookmarks.count, 0);
            keyClick(Qt.Key_Escape);
        }
        function test_aFlagOnTheRailGoesToItsMoment() {
            pass(2);
            item("workbench").forceActiveFocus();
            keyClick(Qt.Key_M);
            const moment = session.timeline.now - 0.3;
            pass(6);
            waitForRendering(lock);
            mouseClick(inBox("bookmarkFlag_0"), 8, 5);
            verify(session.timeline.inPast);
            fuzzyCompare(session.timeline.now, moment + 0.3, 0.01);
        }
        function test_theFutureThatWasLeftIsReached() {
            session.rearPanel.pressButton();
            pass(4);
            session.timeline.goTo(session.timeline.now - 3.5);
            session.rearPanel.removeBattery();
            verify(!session.rearPanel.powered);
            click("moments");
            clickInBox("branch_0");
            verify(session.rearPanel.powered);
            keyClick(Qt.Key_Escape);
        }
        function test_timeRunsBack() {
            pass(4);
            mouseClick(item("reverse"));
            verify(session.time.reversed);
            const before = session.timeline.now;
            session.simulation.advance(0); // an advance pauses
            verify(!session.time.reversed);
            item("workbench").forceActiveFocus();
            keyClick(Qt.Key_R);
            verify(session.time.reversed);
            keyClick(Qt.Key_R);
            verify(!session.time.running);
            verify(session.timeline.now <= before);
        }
        function test_speedAndMillisecondsByKeyboard() {
            item("workbench").forceActiveFocus();
            keyClick(Qt.Key_BracketRight);
            compare(session.time.speed, 10);
            for (let i = 0; i < 6; ++i)
                keyClick(Qt.Key_BracketRight);
            compare(session.time.speed, 10000);
            for (let i = 0; i < 9; ++i)
                keyClick(Qt.Key_BracketLeft);
            compare(session.time.speed, 0.01);
            const now = session.timeline.now;
            keyClick(Qt.Key_Apostrophe);
            fuzzyCompare(session.timeline.now, now + 0.001, 1e-7);
            keyClick(Qt.Key_Semicolon);
            fuzzyCompare(session.timeline.now, now, 1e-7);
        }
    }
}
