// The stage: people before the door, led about by mouse and keyboard, and the leaf in perspective.
import QtQuick
import QtTest
import Locktwin

Item { // a TestCase itself is invisible, so nothing in it can be clicked
    id: page
    width: 1280
    height: 800

    WorkedCase {
        id: test
        room: page
        name: "Stage"

        function drag(from, start, end) {
            mousePress(from, start.x, start.y);
            for (let i = 1; i <= 10; ++i) {
                mouseMove(from, start.x + (end.x - start.x) * i / 10,
                          start.y + (end.y - start.y) * i / 10);
                pass(0.1);
            }
            mouseRelease(from, end.x, end.y);
            pass(0.1);
        }
        function test_somebodyWhoIsBroughtIsSeenAndTheRingWakes() {
            compare(item("cameraRing").lit, 0);
            compare(session.stage.who, "");
            click("bring_Ben");
            compare(session.stage.who, "Ben");
            verify(session.stage.seen);
            verify(item("cameraRing").lit > 0);
            verify(session.stage.faceText.includes("face seen at 0.60 m"));
        }
        function test_lessMotionIsAChoiceOfTheHelp() {
            session.look.still = false;
            verify(Theme.moves);
            lock.bench.help.open();
            waitForRendering(lock);
            const still = findChild(lock.bench.help.contentItem, "still");
            verify(still !== null);
            mouseClick(still);
            verify(session.look.still);
            verify(!Theme.moves);
            lock.bench.help.close();
        }
        function test_whoIsLedAwayIsNotSeenAndNearerIsSeenAgain() {
            click("bring_Ann");
            const ruler = item("distanceRuler");
            drag(ruler, Qt.point(ruler.xOf(0.6), 20), Qt.point(ruler.xOf(2), 20));
            fuzzyCompare(session.stage.distanceM, 2, 0.05);
            verify(!session.stage.seen);
            drag(ruler, Qt.point(ruler.xOf(2), 20), Qt.point(ruler.xOf(0.5), 20));
            fuzzyCompare(session.stage.distanceM, 0.5, 0.05);
            verify(session.stage.seen);
        }
        function test_theKeyboardLeadsToo() {
            click("bring_Ann");
            const ruler = item("distanceRuler");
            ruler.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            pass(0.1);
            fuzzyCompare(session.stage.distanceM, 0.55, 0.001);
            compare(ruler.Accessible.name,
                    "Distance from the camera: " + session.stage.faceText);
        }
        function test_theHeadTurnsAndAPalmIsHeldUp() {
            click("bring_Theo");
            click("visitor_up");
            compare(session.stage.pitchDeg, 15);
            click("visitor_left");
            compare(session.stage.pitchDeg, 0);
            compare(session.stage.yawDeg, -15);
            verify(!session.people.palmPresent);
            click("visitor_palm");
            verify(session.people.palmPresent);
            fuzzyCompare(session.stage.palmM, 0.2, 0.001);
            click("visitor_finger");
            verify(session.people.fingerPresent);
        }
        function test_aClickOnTheVisitorDoesNothingAndATurnedHeadIsLedTurned() {
            click("bring_Ann");
            click("visitor_left");
            const figure = item("visitorLead");
            const stage = item("frontCard");
            const at = stage.mapFromItem(figure, 0.5 * figure.width, 0.3 * figure.height);
            mouseClick(stage, at.x, at.y);
            pass(0.1);
            compare(session.stage.yawDeg, -15);
            fuzzyCompare(session.stage.distanceM, 0.6, 1e-9);
            drag(stage, at, Qt.point(at.x - 120, at.y));
            verify(session.stage.distanceM > 0.7, "at " + session.stage.distanceM);
            compare(session.stage.yawDeg, -15);
        }
        function test_withAHandAloneNoDistanceIsTold() {
            click("bring_Ben");
            click("visitor_palm");
            click("visitor_leave");
            pass(1);
            verify(!session.stage.faceShown);
            verify(session.stage.palmShown);
            compare(session.stage.inView, "");
            compare(session.stage.faceText, "Ben");
            compare(item("distanceRuler").Accessible.name, "Ben shows no face");
        }
        function test_aChildsPalmIsNearer() {
            click("bring_Mia");
            verify(session.stage.child);
            click("visitor_palm");
            fuzzyCompare(session.stage.palmM, 0.1, 0.001);
        }
        function test_whoGoesAwayIsGone() {
            click("bring_Max");
            click("visitor_leave");
            pass(1);
            compare(session.stage.who, "");
        }
        // In a window of this size there is no room for all faces beside whoever is there.
        function test_theFaceOfWhoIsThereBringsOutTheOthers() {
            click("bring_Ben");
            waitForRendering(lock);
            verify(!item("bring_Ann").visible);
            click("visitor_who");
            waitForRendering(lock);
            verify(!item("visitor_up").visible);
            click("bring_Ann");
            compare(session.stage.who, "Ann");
            verify(item("visitor_up").visible);
            verify(!item("bring_Ben").visible);
        }
        function pull(share) {
            const leaf = item("stageLeaf");
            const start = Qt.point(leaf.x + leaf.width * 0.55, leaf.y + leaf.height * 0.3);
            const parent = leaf.parent;
            drag(parent, start, Qt.point(start.x - leaf.width * share, start.y));
            pass(1);
        }
        function test_theUnlockedLeafIsPulledOpenOnTheStage() {
            pull(0.3);
            verify(session.door.angle > 25, "angle " + session.door.angle);
            verify(!session.door.shut);
        }
        function test_theLockedLeafIsNot() {
            session.start.play();
            click("tab_inside");
            click("insideButton");
            pass(4);
            verify(session.door.boltMm > 21, "bolt " + session.door.boltMm);
            pull(0.3);
            verify(session.door.shut, "angle " + session.door.angle);
        }
    }
}
