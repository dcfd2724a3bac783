// The faults and the house, worked by mouse and keyboard.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    WorkedCase {
        id: test
        room: page
        name: "Faults"

        function init() {
            begin();
            click("tab_faults");
            waitForRendering(lock);
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter);
        }
        function test_searchThenSwitchThenCure() {
            item("faultSearch").forceActiveFocus();
            type("gear");
            compare(session.faults.count, 1);
            compare(session.frontPanel.litKeys, 0, "what is typed here is no PIN");
            waitForRendering(lock);
            click("fault_switch_motor.stuck");
            compare(session.faults.standing, 1);
            click("tab_inside");
            click("insideButton");
            session.simulation.advance(5);
            verify(session.door.boltMm < 1, "a blocked motor moves nothing");
            click("tab_faults");
            verify(item("fault_state_motor.stuck").text.includes("shown")
                || item("fault_state_motor.stuck").text.includes("shows"));
            click("cureAll");
            compare(session.faults.standing, 0);
        }
        function test_anAmountIsTypedAndItsRangeChecked() {
            const amount = item("fault_amount_door.warp_mm");
            amount.forceActiveFocus();
            amount.selectAll();
            type("99");
            keyClick(Qt.Key_Return);
            compare(item("fault_state_door.warp_mm").text, "Allowed: 0 to 15");
            compare(amount.text, "6", "the amount that holds");
            amount.selectAll();
            type("3.5");
            keyClick(Qt.Key_Return);
            const slider = item("fault_slider_door.warp_mm");
            const dim = String(slider.tone); // as it is now: a colour would follow its property
            compare(String(amount.color), dim, "off: it does not look as if it held");
            item("fault_switch_door.warp_mm").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            session.simulation.advance(0.1);
            compare(session.door.warpMm, 3.5);
            verify(String(slider.tone) !== dim);
            verify(String(amount.color) !== dim);
        }
        function test_anAmountThatIsImpossibleIsPale_andAnotherIsChosen() {
            const amount = item("fault_amount_keys.dead");
            const onOff = item("fault_switch_keys.dead");
            verify(onOff.enabled);
            amount.text = "4.5"; // there is no such key
            amount.editingFinished();
            session.simulation.advance(0.1);
            verify(!onOff.enabled);
            verify(amount.parent.opacity < 1);
            verify(amount.enabled);
            verify(item("fault_slider_keys.dead").enabled);
            amount.text = "4";
            amount.editingFinished();
            session.simulation.advance(0.1);
            verify(onOff.enabled);
            compare(amount.parent.opacity, 1);
        }
        function test_theCureOfATroubleHasTheWholeRow() {
            click("faultsOf_trouble");
            waitForRendering(lock);
            const onOff = item("trouble_warped_door");
            const head = onOff.parent;
            const said = head.parent.children;
            for (let i = 0; i < said.length; ++i)
                if (said[i] !== head && said[i].visible)
                    compare(said[i].width, head.width);
            verify(onOff.y + onOff.height <= head.height);
        }
        function test_theHouse() {
            click("faultsOf_house");
            waitForRendering(lock);
            click("frontPanel");
            verify(!session.house.frontInPlace);
            click("frontPanel");
            verify(session.house.frontInPlace);
            const strike = item("strikeSlider");
            mouseClick(strike, strike.width * 0.8, strike.height / 2);
            session.simulation.advance(0.1);
            verify(session.house.strikeMm > 5);
            compare(item("windForce").text, "0 N");
            compare(item("blow").width, item("slamDoor").width);
            click("blow");
            session.simulation.advance(0.3);
            verify(item("windForce").text !== "0 N");
            session.simulation.advance(5);
            compare(item("windForce").text, "0 N", "it blows for 3 s");
        }
        function test_theRadioOfTheHouse() {
            click("faultsOf_air");
            waitForRendering(lock);
            click("wifi_unsteady");
            compare(session.house.wifiState, "unsteady");
            click("cloud");
            session.simulation.advance(0.1);
            verify(!session.air.cloudUp);
        }
    }
}
