// A whole unlocking, clicked through: first administrator, PIN, door open and shut, locked again.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    WorkedCase {
        id: test
        room: page
        name: "Unlocking"

        function typePin(pin) {
            for (const digit of pin)
                click("key_" + digit);
            click("key_confirm");
        }
        function passDirection() {
            click("key_confirm");
            click("key_back");
        }
        function addAdministrator(pin) {
            click("key_0"); // wakes
            pass(1);
            compare(session.guide.panel, "setup_offer");
            passDirection();
            click("key_confirm");
            typePin(pin);
            typePin(pin);
            pass(3);
            compare(session.rearPanel.usersText, "1");
        }
        // By the outside handle along a circle about the hinge, in steps as a hand does.
        function drag(view, from, to) {
            const radius = view.leafLength * 0.875;
            const below = view.leafThickness + 8;
            const at = angle => {
                const rad = angle * Math.PI / 180;
                return Qt.point(view.hinge.x + radius * Math.cos(rad),
                                view.hinge.y + below - radius * Math.sin(rad));
            };
            mousePress(view, at(from).x, at(from).y);
            pass(0.5); // the handle turns
            for (let i = 1; i <= 20; ++i) {
                const p = at(from + (to - from) * i / 20);
                mouseMove(view, p.x, p.y);
                pass(0.15);
            }
            pass(1);
            mouseRelease(view, at(to).x, at(to).y);
        }

        function test_firstAdministratorThenPinThenDoor() {
            addAdministrator("740852");
            click("tab_inside");
            click("insideButton");
            pass(3);
            compare(session.door.lockState, "locked");
            verify(session.door.boltMm > 21);

            click("key_5");
            pass(0.5);
            typePin("9740852"); // a digit before it hides it
            pass(3);
            compare(session.door.lockState, "unlocked");
            verify(session.door.boltMm < 1);

            const view = item("doorView");
            drag(view, 0, 50);
            verify(session.door.angle > 30, "angle " + session.door.angle);
            verify(!session.door.shut);
            verify(session.door.agrees);
            compare(session.door.lockState, "unlocked");

            click("shutDoor");
            pass(8);
            verify(session.door.shut);
            compare(session.door.lockState, "locked");
            verify(session.door.boltMm > 21);
            compare(item("agreement").Accessible.name, "they agree");
        }

        function test_wrongPinLeavesTheDoorLocked() {
            addAdministrator("740852");
            click("tab_inside");
            click("insideButton");
            pass(3);
            click("key_1");
            pass(0.5);
            typePin("118852");
            pass(3);
            compare(session.door.lockState, "locked");
            verify(session.door.boltMm > 21);
            compare(item("captionText").text, "Wrong PIN.");
            const view = item("doorView");
            drag(view, 0, 50);
            verify(session.door.shut, "pulled open at " + session.door.angle);
        }

        function test_keyLightsFollowTheFirmware() {
            const lit = name => item("key_" + name).lit;
            verify(!lit("5") && !lit("confirm") && !lit("back"));
            click("key_5");
            pass(1);
            verify(lit("back") && lit("confirm") && !lit("5"));
            passDirection();
            click("key_confirm");
            verify(lit("5") && !lit("confirm"));
            for (const digit of "740852") {
                verify(!lit("confirm"));
                click("key_" + digit);
            }
            verify(lit("confirm"), "✓ lights once six digits are in");
            pass(25); // dark about 20 s after the last touch
            verify(!lit("5") && !lit("confirm"));
            compare(session.frontPanel.litKeys, 0);
        }

        function test_bellAndAwayKeyWorkOnceThereIsAnAdministrator() {
            addAdministrator("740852");
            verify(!session.frontPanel.redLight, "no palm is being read");
            verify(item("key_bell").lit);
            verify(!item("key_home").lit, "away mode is for a locked door");
            click("key_bell");
            compare(session.caption.tone, "doorbell");
            click("tab_inside");
            click("insideButton");
            pass(3);
            verify(item("key_home").lit);
            mousePress(item("key_home")); // KEY-4: held for 1 s
            pass(1.2);
            mouseRelease(item("key_home"));
            pass(1);
            compare(item("captionText").text, "Away mode is on.");
        }

        function test_warpShowsLoadAndJam() {
            addAdministrator("740852");
            click("tab_faults");
            const slider = item("fault_slider_door.warp_mm");
            mouseClick(slider, slider.width * 0.8, slider.height / 2);
            compare(session.door.warpMm, 0, "an amount is only chosen while the fault is off");
            click("fault_switch_door.warp_mm");
            verify(session.door.warpMm > 9);
            compare(Number(item("fault_amount_door.warp_mm").text), session.door.warpMm);
            compare(item("fault_state_door.warp_mm").text, "Active, and it has not shown yet.");
            click("tab_inside");
            click("insideButton");
            pass(10);
            compare(session.door.lockState, "not_locked");
            verify(session.door.boltMm < 21);
            verify(session.door.agrees);
            click("tab_faults");
            verify(item("fault_state_door.warp_mm").text.startsWith("Active, and it"));
            verify(!item("fault_state_door.warp_mm").text.includes("not"));
            click("fault_switch_door.warp_mm");
            compare(session.door.warpMm, 0);
            compare(item("fault_state_door.warp_mm").text, "");
        }

        function test_batteryOutAndIn() {
            click("tab_inside");
            click("removeBattery"); // the cover, first
            verify(session.rearPanel.powered);
            click("removeBattery");
            pass(1);
            verify(!session.rearPanel.powered);
            compare(item("lockText").text, "nothing: no power");
            click("swapBattery");
            pass(2);
            verify(session.rearPanel.powered);
        }

        function test_timeBar() {
            const before = session.time.clock;
            click("runPause");
            verify(!session.time.running);
            mouseClick(item("singleStep"));
            verify(session.time.clock > before);
            click("speed_100");
            compare(session.time.speed, 100);
            click("runPause");
            verify(session.time.running);
        }
    }
}
