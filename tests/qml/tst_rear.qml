// The rear panel, worked by mouse and keyboard: cover, SET, battery, Type-C port.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    WorkedCase {
        id: test
        room: page
        name: "Rear"

        property var rear: null

        function init() {
            begin();
            rear = session.rearPanel;
            click("tab_inside");
            waitForRendering(lock);
        }
        function addAdministrator() {
            session.frontPanel.touchKey("0");
            session.frontPanel.liftKey("0");
            pass(1);
            const pin = [..."740852", "confirm"];
            for (const key of ["confirm", "back", "confirm", ...pin, ...pin]) {
                session.frontPanel.touchKey(key);
                session.frontPanel.liftKey(key);
                pass(0.4);
            }
            pass(3);
            compare(rear.usersText, "1");
        }
        function test_setHeldBehindTheCoverShowsTheCode() {
            addAdministrator();
            click("rearCover");
            verify(!rear.coverOn);
            const set = item("setButton");
            mousePress(set);
            pass(2);
            verify(rear.setPressed);
            verify(!item("qrCode").visible, "3 s are needed");
            pass(1.5);
            mouseRelease(set);
            pass(0.2);
            verify(!rear.setPressed);
            verify(item("qrCode").visible);
            verify(item("rearScreen").Accessible.name.includes("pairing code"));
            click("rearCover");
            verify(rear.coverOn);
        }
        function test_setIsHeldByTheSpaceBar() {
            click("rearCover");
            item("setButton").forceActiveFocus(Qt.TabFocusReason);
            keyPress(Qt.Key_Space);
            pass(0.5);
            verify(rear.setPressed);
            keyRelease(Qt.Key_Space);
            pass(0.5);
            verify(!rear.setPressed);
        }
        function test_factoryResetBySetAndBattery() {
            addAdministrator();
            click("rearCover");
            click("removeBattery");
            const set = item("setButton");
            set.forceActiveFocus(Qt.TabFocusReason);
            keyPress(Qt.Key_Space); // one hand holds SET, the other puts the battery in
            pass(0.5);
            click("removeBattery");
            verify(rear.inserted);
            pass(6);
            set.forceActiveFocus(Qt.TabFocusReason);
            keyRelease(Qt.Key_Space);
            pass(1);
            compare(session.guide.panel, "reset_offer");
        }
        function test_factoryResetWithAPinThatHoldsSet() {
            addAdministrator();
            click("rearCover");
            click("removeBattery");
            verify(!rear.inserted);
            click("setPin");
            verify(rear.setPressed);
            click("removeBattery");
            verify(rear.inserted);
            pass(6);
            click("setPin");
            verify(!rear.setPressed);
            pass(1);
            compare(session.guide.panel, "reset_offer");
        }
        function test_aReversedBatteryMakesNoContact() {
            click("rearCover");
            click("removeBattery");
            verify(!rear.inserted);
            click("batteryAside");
            pass(1);
            verify(rear.reversed);
            verify(!rear.powered);
            compare(item("lockText").text, "nothing: no power");
        }
        function test_anEmptyBatteryIsChargedOutside() {
            click("rearCover");
            item("chargeSlider").value = 10;
            click("swapBattery");
            pass(3);
            verify(rear.charge < 0.11);
            click("removeBattery");
            click("chargeBattery");
            verify(rear.charging);
            pass(3700);
            verify(!rear.charging);
            verify(rear.charge > 0.2, "charge " + rear.charge);
        }
        function test_thePortFeedsALockWithoutBattery() {
            click("rearCover");
            click("removeBattery");
            pass(1);
            verify(!rear.powered);
            const port = item("portSource");
            port.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down); // the next of the list: a power bank
            pass(1);
            compare(rear.portSource, "power_bank");
            verify(rear.powered);
            compare(rear.portText, "5.0 V");
        }
    }
}
