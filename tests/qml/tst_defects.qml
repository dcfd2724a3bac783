// What was seen to be wrong in the window once, and is not to come back.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1440
    height: 900

    WorkedCase {
        id: test
        room: page
        name: "Defects"

        function everything(root, look) {
            if (!root.visible)
                return;
            look(root);
            for (let i = 0; i < root.children.length; ++i)
                everything(root.children[i], look);
        }

        // A crash.
        function test_aNarrowWindowSurvivesAnotherLanguage() {
            for (const width of [1440, 930, 700, 1240]) {
                lock.width = width;
                for (const code of ["zh", "en"]) {
                    session.language.code = code;
                    waitForRendering(lock);
                }
            }
            session.language.code = "en";
        }
        // "Locked, up to date" while it was unlocked.
        function test_thePhonesWordFollowsTheLock() {
            pairPhone();
            session.rearPanel.pressButton();
            pass(4);
            compare(session.door.lockState, "locked");
            compare(session.phone.home.lockState, "locked");
            session.door.openDoor("inside", 30);
            pass(4);
            verify(session.door.lockState !== "locked");
            verify(session.phone.home.lockState !== "locked", session.phone.home.lockState);
            session.phone.device.switchPart("bluetooth", false);
            session.phone.device.switchPart("internet", false);
            pass(5);
            verify(!session.phone.connected); // and says so
            verify(session.phone.wayText !== "");
        }
        // It was silently dead.
        function test_aPausedKeypadSaysWhyItDoesNotAnswer() {
            session.time.pause();
            session.frontPanel.touchKey("5");
            session.frontPanel.liftKey("5");
            verify(item("hint").text.startsWith("Time stands still"), item("hint").text);
            session.time.run();
            pass(1);
            verify(!item("hint").text.startsWith("Time stands still"));
        }
        // "-0.0 %".
        function test_anEmptyPackHasNoCharge() {
            session.rearPanel.swapBattery(0);
            pass(60);
            verify(!session.rearPanel.chargeText.includes("-"), session.rearPanel.chargeText);
            verify(!session.rearPanel.chargeText.includes("−"), session.rearPanel.chargeText);
        }
        // It was taken out through the closed cover.
        function test_theBatteryIsReachedWithTheCoverOffAlone() {
            click("tab_inside");
            verify(session.rearPanel.coverOn);
            const before = session.rearPanel.powered;
            click("removeBattery");
            verify(!session.rearPanel.coverOn); // the hand takes it off first
            verify(before);
        }
        // A padlock was shut for 'not locked'.
        function test_thePadlockIsShutForLockedAlone() {
            session.faults.put("door.warp_mm");
            session.faults.putAmount("door.warp_mm", 12);
            session.rearPanel.pressButton();
            pass(25);
            verify(session.door.lockState !== "locked", session.door.lockState);
            compare(item("headlineDrawing").name, "unlocked");
            session.faults.cureAll();
            pass(1);
            session.rearPanel.pressButton();
            pass(6);
            compare(session.door.lockState, "locked");
            compare(item("headlineDrawing").name, "locked");
        }
        // A panel that was torn off and the siren left no trace in the drawing.
        function test_aTornPanelAndTheSirenAreSeen() {
            verify(!item("alarmFlood").visible);
            session.house.tearOffFront();
            pass(3);
            verify(item("alarmFlood").visible);
            compare(item("status_siren").on, true);
        }
        // They were deleted without asking.
        function test_aUserIsNotDeletedByOnePress() {
            pairPhone();
            session.phone.addUser("Ben", "user");
            pass(4);
            const users = session.phone.lists.users.length;
            item("phoneBody").open = "users";
            waitForRendering(lock);
            click("user_Ben");
            pass(3);
            click("deleteUser");
            pass(4);
            compare(session.phone.lists.users.length, users);
            click("deleteUser");
            pass(4);
            compare(session.phone.lists.users.length, users - 1);
        }
        // They were cut at 1180, and pages of the phone overflowed at 1280 by 720.
        function test_nothingIsCutInANarrowWindow() {
            lock.width = 1240;
            lock.height = 720;
            for (const code of ["en", "zh"]) {
                session.language.code = code;
                waitForRendering(lock);
                const speed = item("speed");
                const right = speed.mapToItem(lock, speed.width, 0).x;
                verify(right <= lock.width, code + " " + right);
                const body = item("phoneBody");
                verify(body.mapToItem(lock, 0, body.height).y <= lock.height);
            }
            session.language.code = "en";
        }
        // Text was tiny on a large screen.
        function test_noTextIsSmallOnALargeScreen() {
            lock.width = 2560;
            lock.height = 1440;
            for (const mode of ["explore", "bench", "present"]) {
                lock.bench.mode = mode;
                waitForRendering(lock);
                everything(lock, part => {
                    if (part.font && part.text !== undefined && part.text !== "" && part.fontInfo)
                        verify(part.fontInfo.pixelSize >= 14.9 || part.font.pixelSize >= 15,
                               mode + ": " + part.text);
                });
            }
        }
        // The oscilloscope had no volts and no zero.
        function test_everyLaneHasItsUnitAndItsAxis() {
            lock.bench.mode = "bench";
            session.rearPanel.pressButton();
            pass(3);
            waitForRendering(lock);
            compare(item("lane_battery.voltage_v").unit, "V");
            const lane = item("lane_motor.current_a");
            compare(lane.unit, "A");
            verify(Number(lane.axisTop) > 0, lane.axisTop);
            verify(lane.axisBottom !== "");
        }
        // Labels lay over each other where the door is hardly open.
        function test_labelsKeepApartAtThreeDegrees() {
            session.door.openDoor("inside", 3);
            pass(4);
            waitForRendering(lock);
            const tags = [];
            everything(item("doorCard"), part => {
                if (String(part).startsWith("Tag"))
                    tags.push(part.mapToItem(lock, Qt.rect(0, 0, part.width, part.height)));
            });
            for (let i = 0; i < tags.length; ++i) {
                for (let j = 0; j < i; ++j) {
                    const a = tags[i], b = tags[j];
                    verify(a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1
                           || b.bottom <= a.top + 1, i + " over " + j);
                }
            }
        }
        // Notices stayed for ever, and a doorbell's was red.
        function test_aDoorbellIsNoAlarmAndGoes() {
            pairPhone();
            type("5");
            session.frontPanel.touchKey("bell");
            session.frontPanel.liftKey("bell");
            pass(3);
            verify(session.phone.notice.text !== "");
            verify(session.phone.notice.tone !== "bad", session.phone.notice.tone);
            pass(15);
            compare(session.phone.notice.text, "");
        }
        // It counted as a wrong try.
        function test_aVisitorsCodeTypedAtADarkKeypadOpens() {
            pairPhone();
            session.rearPanel.pressButton();
            pass(4);
            session.phone.makeCode();
            pass(3);
            verify(session.phone.code !== "");
            pass(40); // the keypad goes dark
            compare(session.frontPanel.litKeys, 0);
            session.phone.typeCode();
            pass(9);
            compare(session.door.lockState === "locked", false);
            for (let i = 0; i < session.events.rowCount(); ++i) {
                const said = session.events.data(session.events.index(i, 0), Qt.UserRole + 1);
                verify(!said.includes("refused"), said);
            }
        }
    }
}
