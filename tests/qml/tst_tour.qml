// The guided tour: told, taken over, gone on with, left.
import QtQuick
import QtTest

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    WorkedCase {
        id: test
        room: page
        name: "Tour"

        function test_itIsToldChapterByChapter() {
            session.tour.begin(0);
            verify(session.tour.on);
            compare(lock.bench.mode, "present");
            compare(item("tourCaption").text, "A lock fresh from the box: it knows nobody.");
            compare(session.tour.other, "全新的門鎖：還不認得任何人。");
            compare(session.tour.about, "lock");
            verify(item("spotlight").visible);
            pass(5);
            compare(session.tour.about, "keypad");
            const light = item("spotlight");
            const lever = item("lever_outside"); // it was cut by the frame
            const at = light.mapFromItem(lever, 0, 0);
            verify(at.x > 0 && at.x + lever.width < light.width, "from " + at.x);
            verify(session.tour.progress > 0.05);
            waitForRendering(lock);
            mouseClick(item("chapter_3"));
            compare(session.tour.chapter, 3);
            compare(session.house.body, "6068");
            compare(session.tour.about, "bolt");
        }
        function test_whoDoesSomethingTakesItOverAndMayGoOn() {
            session.tour.begin(0);
            pass(5);
            const told = session.tour.caption;
            verify(!session.tour.takenOver);
            session.door.openDoor("inside", 40);
            pass(1);
            verify(session.tour.takenOver);
            compare(item("tourCaption").text, "You have taken over. The tour waits.");
            waitForRendering(lock);
            mouseClick(item("tourResume"));
            verify(!session.tour.takenOver);
            compare(session.tour.caption, told);
            verify(session.door.shut);
        }
        // Time could neither be stopped nor gone back in.
        function test_takenOverItHasTimeToWorkWith() {
            session.tour.begin(0);
            pass(5);
            verify(!item("timeBar").visible);
            verify(item("tourPause").visible);
            session.door.openDoor("inside", 40);
            pass(1);
            verify(item("timeBar").visible);
            verify(!item("tourPause").visible, "a second one beside that of the bar");
            waitForRendering(lock);
            verify(session.time.running);
            mouseClick(item("runPause"));
            verify(!session.time.running);
            const now = session.timeline.now;
            mouseClick(item("stepBack"));
            fuzzyCompare(session.timeline.now, now - 0.01, 1e-6);
            mouseClick(item("tourResume"));
            verify(!item("timeBar").visible);
            verify(item("tourPause").visible);
        }
        function test_takenOverItStaysSoPastItsEnd() {
            session.tour.begin(0);
            pass(5);
            session.door.openDoor("inside", 40);
            pass(120);
            pass(1);
            verify(session.tour.takenOver);
            compare(session.tour.chapter, 0);
            verify(!session.door.shut);
        }
        function test_afterTheLastChapterTheWorldGoesOnIfWanted() {
            session.tour.begin(6);
            pass(90);
            verify(!session.time.running);
            verify(!session.tour.takenOver);
            session.time.toggle();
            session.rearPanel.pressButton();
            pass(4);
            verify(session.time.running);
            verify(session.door.boltMm > 21, "bolt " + session.door.boltMm);
        }
        function test_goneBackBeforeItsBeginningItTellsNothing() {
            session.tour.begin(4);
            pass(20);
            verify(session.tour.caption !== "");
            session.timeline.goTo(0); // its setup
            compare(session.tour.caption, "");
        }
        function test_spacePausesItAndEscapeLeavesIt() {
            session.tour.begin(5);
            waitForRendering(lock);
            lock.bench.forceActiveFocus();
            keyClick(Qt.Key_Space);
            verify(!session.time.running);
            keyClick(Qt.Key_Space);
            verify(session.time.running);
            keyClick(Qt.Key_Escape);
            verify(!session.tour.on);
            compare(lock.bench.mode, "explore");
            keyClick(Qt.Key_Space);
            verify(session.time.running, "it is a key of the presentation alone");
        }
        function test_aSceneOfOneClick() {
            lock.bench.mode = "present";
            waitForRendering(lock);
            mouseClick(item("chapter_2"));
            verify(session.tour.on);
            compare(session.tour.chapter, 2);
            mouseClick(item("tourLeave"));
            compare(lock.bench.mode, "explore");
        }
        function test_itGoesOnToTheNextChapterByItself() {
            session.tour.begin(3);
            pass(60);
            tryCompare(session.tour, "chapter", 4);
        }
        function test_leftItIsAnOrdinaryWorldAgain() {
            session.tour.begin(5);
            waitForRendering(lock);
            mouseClick(item("tourLeave"));
            verify(!session.tour.on);
            compare(lock.bench.mode, "explore");
            verify(session.phone.paired);
        }
        function test_anotherWorldEndsIt() {
            session.tour.begin(0);
            session.start.create("left", "outward", "5085");
            verify(!session.tour.on);
            compare(session.house.body, "5085");
            verify(session.door.opensOutward);
        }
    }
}
