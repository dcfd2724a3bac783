// The door from above: wall, frame, hinge, leaf; inside is up. All is drawn with the hinges at the
// left and the leaf swinging up, and mirrored for a door that is hung otherwise; words never are.
import QtQuick
import QtQuick.Shapes
import Locktwin

Item {
    id: view
    required property DoorModel door
    property bool tells: false // how the leaf is warped and the strike moved
    readonly property real leafLength: Math.min(width * 0.64, height - 74)
    readonly property real leafThickness: Math.max(16, leafLength * 0.05)
    readonly property real spare: height - leafLength - leafThickness - 58 // of the height
    readonly property point hinge: Qt.point((width - leafLength) * 0.4,
        height - leafThickness - 44 - Math.max(0, spare) / 2)
    readonly property bool mirrored: door.hingesRight
    readonly property bool flipped: door.opensOutward
    readonly property alias plan: plan // in whose coordinates hinge and strike lie
    readonly property real strikeX: hinge.x + leafLength + Math.max(2, leafLength * 3 / 900)

    objectName: "doorView"
    clip: true

    Words {
        x: 2
        y: 0
        text: qsTr("inside")
        color: Theme.dim
        font.pixelSize: Theme.small
    }
    Words {
        x: 2
        anchors.bottom: parent.bottom
        text: qsTr("outside")
        color: Theme.dim
        font.pixelSize: Theme.small
    }
    Item {
        id: plan
        objectName: "doorPlan"
        anchors.fill: parent
        transform: Scale {
            origin.x: view.width / 2
            origin.y: view.height / 2
            xScale: view.mirrored ? -1 : 1
            yScale: view.flipped ? -1 : 1
        }
        Shape { // where the lock edge swings
            anchors.fill: parent
            ShapePath {
                strokeColor: Theme.edge
                strokeWidth: 1
                strokeStyle: ShapePath.DashLine
                dashPattern: [4, 5]
                fillColor: "transparent"
                PathAngleArc {
                    centerX: view.hinge.x
                    centerY: view.hinge.y
                    radiusX: view.leafLength
                    radiusY: view.leafLength
                    startAngle: 0
                    sweepAngle: -92
                }
            }
        }
        WallPiece {
            x: 0
            y: view.hinge.y
            width: view.hinge.x - 2
            height: view.leafThickness + 22
        }
        WallPiece {
            x: view.strikeX
            y: view.hinge.y
            width: view.width - x
            height: view.leafThickness + 22
        }
        Rectangle { // rebate: what the shut leaf meets
            x: view.strikeX - 12
            y: view.hinge.y + view.leafThickness + 2
            width: 13
            height: 20
            color: Theme.masonry
            border.color: Theme.edge
        }
        Rectangle { // pockets of the strike
            x: view.strikeX
            y: view.hinge.y + view.leafThickness * 0.08
            width: Math.max(8, 26 * view.leafLength / 900)
            height: view.leafThickness * 0.84
            color: Theme.window
        }
        DoorLeaf {
            width: view.leafLength
            height: view.leafThickness
            door: view.door
            view: plan
            hinge: view.hinge
        }
        Rectangle { // hinge
            x: view.hinge.x - 6
            y: view.hinge.y - 6
            width: 12
            height: 12
            radius: 6
            color: Theme.steel
            border.color: Theme.steelLight
        }
    }
    Tag { // over the strike, where the leaf never swings
        objectName: "doorOff"
        visible: view.tells && text !== ""
        x: view.mirrored ? 0 : view.width - width
        y: view.mirrored ? 18 : 0
        text: view.door.offText
        tone: Theme.warning
    }
    Words { // how far it stands open
        readonly property point at: Qt.point(view.hinge.x + 8,
                                             view.hinge.y + view.leafThickness + 6)
        objectName: "angleText"
        x: view.mirrored ? view.width - at.x - width : at.x
        y: view.flipped ? view.height - at.y - height : at.y
        visible: !view.door.shut
        text: view.door.angleText
        color: Theme.accent
        font.weight: Font.DemiBold
    }
}
