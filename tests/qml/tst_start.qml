// What one sees first, worked by mouse and keyboard.
import QtQuick
import QtTest
import Locktwin

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    Component {
        id: startPage
        Item {
            id: window
            readonly property alias session: lockSession
            width: 1280
            height: 800
            Session {
                id: lockSession
            }
            StartPage {
                anchors.fill: parent
                session: lockSession
            }
        }
    }
    TestCase {
        id: test
        name: "Start"
        when: windowShown
        property var shown: null
        property var session: null

        function init() {
            shown = createTemporaryObject(startPage, page);
            session = shown.session;
            session.start.wait();
            waitForRendering(shown);
        }
        function click(name) {
            const found = findChild(shown, name);
            verify(found !== null, "no control " + name);
            mouseClick(found);
        }
        function test_theTourBegins() {
            click("startTour");
            verify(!session.start.waits);
            verify(session.tour.on);
            compare(session.tour.chapter, 0);
        }
        function test_aChapterIsChosen() {
            click("startChapter_5");
            compare(session.tour.chapter, 5);
        }
        function test_atHomeTheDoorIsLockedAndAnnsPhoneIsPaired() {
            click("startPlay");
            verify(!session.start.waits);
            compare(session.door.lockState, "locked");
            compare(session.phone.paired, true);
            compare(session.rearPanel.usersText, "2");
        }
        function test_aNewLockIsHungAsItWasChosen_data() {
            return [
                {"tag": "right inward", "side": "right", "swing": "inward", "atRight": false},
                {"tag": "left inward", "side": "left", "swing": "inward", "atRight": true},
                {"tag": "right outward", "side": "right", "swing": "outward", "atRight": true},
                {"tag": "left outward", "side": "left", "swing": "outward", "atRight": false}
            ];
        }
        function test_aNewLockIsHungAsItWasChosen(data) {
            click("hanging_" + data.side + "_" + data.swing);
            click("createLock");
            compare(session.door.opensOutward, data.swing === "outward");
            compare(session.door.hingesRight, data.atRight);
            compare(session.rearPanel.usersText, "0");
        }
        function test_theKeyboardBeginsTheTour() {
            findChild(shown, "startPage").forceActiveFocus();
            keyClick(Qt.Key_T);
            verify(session.tour.on);
        }
        function test_aFileThatIsNotThereIsToldAndHarmsNothing() {
            session.start.open("/nowhere/at_all.json");
            verify(session.start.waits);
            verify(session.start.problem.includes("/nowhere/at_all.json"), session.start.problem);
            verify(!session.scenario.open);
            waitForRendering(shown);
            verify(findChild(shown, "startProblem").visible);
        }
    }
}
