// People and phones, worked by mouse and keyboard.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    WorkedCase {
        id: test
        room: page
        name: "Household"

        function open(tab) {
            click("tab_" + tab);
            waitForRendering(lock);
        }
        function drag(from, to) {
            const start = from.mapToItem(lock, from.width / 2, from.height / 2);
            const end = to.mapToItem(lock, to.width / 2, to.height / 2);
            mousePress(lock, start.x, start.y);
            for (let i = 1; i <= 10; ++i)
                mouseMove(lock, start.x + (end.x - start.x) * i / 10,
                          start.y + (end.y - start.y) * i / 10);
            mouseRelease(lock, end.x, end.y);
            pass(0.2);
        }

        function test_aFaceIsDraggedBeforeTheCamera() {
            open("people");
            verify(!session.people.facePresent);
            drag(item("show_face_Ann"), item("sensor_face"));
            verify(session.people.facePresent);
        }
        function test_aFaceOnThePalmReaderIsNoFace() {
            open("people");
            drag(item("show_face_Ann"), item("sensor_palm"));
            verify(!session.people.facePresent);
            verify(!session.people.palmPresent);
        }
        function test_aPalmAndAFingerAreDraggedOntoTheirSensors() {
            open("people");
            drag(item("show_palm_Ben"), item("sensor_palm"));
            verify(session.people.palmPresent);
            drag(item("show_finger_Mia"), item("sensor_finger"));
            verify(session.people.fingerPresent);
        }
        function test_theKeyboardShowsAFaceToo() {
            open("people");
            const chip = item("show_face_Ben");
            chip.forceActiveFocus(Qt.TabFocusReason);
            verify(chip.activeFocus);
            compare(chip.Accessible.name, "Show Ben's face to the camera");
            keyClick(Qt.Key_Space);
            pass(0.2);
            verify(session.people.facePresent);
        }
        function test_somebodyFarAwayIsNotNoticed() {
            open("people");
            const distance = item("faceDistance");
            mouseClick(distance, distance.width - 2, distance.height / 2);
            click("show_face_Ann");
            verify(!session.people.facePresent);
        }
        function test_lightIsSet() {
            open("people");
            const light = item("lightSlider");
            mouseClick(light, 2, light.height / 2);
            pass(0.1);
            verify(session.people.lightLux < 1);
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
        }
        function test_aPhoneScansTheRearScreenAndUnlocks() {
            addAdministrator();
            open("inside");
            click("rearCover");
            mousePress(item("setButton"));
            pass(3.5);
            mouseRelease(item("setButton"));
            click("phonePair");
            pass(8);
            verify(session.phone.paired);
            verify(session.phone.administrator);
            waitForRendering(lock);
            click("phoneLockButton");
            pass(4);
            compare(session.door.lockState, "locked");
            compare(item("phoneAnswer").text, "Lock: done");
            click("phoneUnlock");
            pass(4);
            compare(session.door.lockState, "unlocked");
            click("phone_users");
            waitForRendering(lock);
            click("addUser");
            pass(3);
            compare(session.phone.lists.users.length, 2);
            waitForRendering(lock);
            click("user_Ben");
            click("enrol_face");
            pass(2);
            verify(session.people.faceText.startsWith("enrolling"), session.people.faceText);
            click("cancelEnrolment");
            pass(3);
            click("phone_settings");
            pass(3);
            waitForRendering(lock);
            click("setting_privacy");
            pass(3);
            compare(item("phoneAnswer").text, "Setting: done");
            click("phone_home");
            pass(2);
            click("key_0"); // wakes
            pass(1);
            click("key_bell");
            pass(3);
            verify(session.phone.notice.rings);
            compare(item("phoneNotice").text, "Somebody rings at the door");
            mouseClick(item("phoneNotice"));
            compare(session.phone.notice.text, "");
            verify(!item("phoneVideoPicture").visible);
            session.stage.come("Ben", 0.6);
            click("phoneVideo");
            pass(1);
            verify(item("phoneVideoPicture").visible);
            compare(item("phoneVideoPicture").Accessible.name, "Live picture: Ben before the door");
        }
        function pairAnn() {
            addAdministrator();
            session.rearPanel.takeOffCover();
            session.rearPanel.holdSet();
            pass(3.5);
            session.rearPanel.releaseSet();
            pass(25); // the keypad goes dark
            verify(session.guide.hint.includes("with the phone"), session.guide.hint);
            session.phone.pair();
            pass(8);
            session.rearPanel.fitCover();
            verify(session.phone.administrator);
        }
        function test_oneCredentialIsDeleted() {
            pairAnn();
            session.phone.addUser("Ben", "user");
            pass(3);
            click("phone_users");
            waitForRendering(lock);
            click("user_Ben");
            pass(2);
            click("enrol_palm");
            pass(2);
            compare(item("phoneAnswer").text, "Enrolment has begun: do as the lock says");
            verify(session.guide.hint.includes("palm"), session.guide.hint);
            session.people.showPalm("Ben", "right", 20, 0, 0);
            pass(6);
            compare(item("phoneAnswer").text, "Enrolled");
            compare(session.phone.lists.credentials.length, 1);
            waitForRendering(lock);
            compare(item("deleteUser").text, "Delete user");
            click("credential_0");
            compare(item("deleteUser").text, "Delete Palm 1");
            click("deleteUser");
            pass(5);
            compare(session.phone.lists.credentials.length, 0);
            compare(session.phone.lists.users.length, 2);
            click("deleteUser");
            pass(5);
            compare(session.phone.lists.users.length, 2, "whether it is meant is asked first");
            compare(item("deleteUser").text, "Really delete?");
            click("user_Ann");
            click("user_Ben");
            compare(item("deleteUser").text, "Delete user", "it is asked anew");
            click("deleteUser");
            click("deleteUser");
            pass(5);
            compare(session.phone.lists.users.length, 1);
        }
        function test_aRemoteControlIsAddedPressedAndRemoved() {
            pairAnn();
            session.rearPanel.pressButton();
            pass(4);
            compare(session.door.lockState, "locked");
            open("faults");
            click("faultsOf_air");
            waitForRendering(lock);
            click("addRemote");
            pass(5);
            compare(session.air.accessories.length, 1);
            verify(session.air.accessories[0].added);
            waitForRendering(lock);
            click("press_accessory 1");
            pass(5);
            compare(session.door.lockState, "unlocked");
            click("remove_accessory 1");
            pass(5);
            verify(!session.air.accessories[0].added);
        }
        function test_aStrangerRecordsReplaysAndFloods() {
            pairAnn();
            open("faults");
            click("faultsOf_air");
            waitForRendering(lock);
            click("attackerListens");
            verify(session.air.listening);
            session.phone.unlock();
            pass(30);
            verify(session.air.recorded > 0);
            session.rearPanel.pressButton();
            pass(4);
            compare(session.door.lockState, "locked");
            click("attackerReplays");
            pass(10);
            compare(session.door.lockState, "locked", "nothing that was heard opens it again");
            click("attackerFloods");
            verify(session.air.flooding);
            click("cloud");
            verify(!session.air.cloudUp);
        }
        function test_bluetoothIsSwitchedOff() {
            click("phoneBluetooth");
            verify(!session.phone.device.bluetooth);
            click("phonePlace"); // a small window shows it when asked
            click("phoneWhere_outside");
            compare(session.phone.device.where, "outside");
        }
    }
}
