// Where on the stage a distance from the camera is: the nearer, the wider apart.
import QtQml

QtObject {
    required property real zero // no distance at all
    required property real span // from it to three metres, to the left

    function xOf(metres: real): real {
        return zero - span * Math.sqrt(Math.min(3, metres) / 3);
    }
    function metresAt(x: real): real {
        const share = Math.max(0, Math.min(1, (zero - x) / span));
        return 3 * share * share;
    }
}
