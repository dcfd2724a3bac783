// One lane of the oscilloscope: the signal's name and unit, its axis, its course, its values.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Item {
    id: lane
    required property int index
    required property string name
    required property string part
    required property string leaf
    required property string unit
    required property string axisTop
    required property string axisBottom
    required property string now
    required property string nowText
    required property string atA
    required property string atB
    required property string apart
    required property ScopeModel scope
    required property bool compares // values at the cursors, in place of now
    required property int labelWidth
    required property int axisWidth
    required property var columns // widths of the readings
    readonly property int readingWidth: columns.reduce((sum, width) => sum + width, 0)
    // What the values at the cursors and between them need.
    readonly property var needs: [widthOf(atA), widthOf(atB), widthOf(apart)]
    readonly property color tone: Theme.trace(index)
    // Then a second line is the last, with the unit behind the name where there is room for it (a
    // name ends with its unit); still lower, one line is all.
    readonly property bool low: height < Theme.u(64)
    readonly property bool lowest: height < Theme.u(40)
    // Off the neighbours' figures: those of two lanes read as a fraction.
    readonly property int inset: lowest ? 0 : 4

    // Whoever binds to it has to hear of another font: advanceWidth() alone does not say so.
    function widthOf(text: string): real {
        return measure.font.pixelSize > 0 ? Math.ceil(measure.advanceWidth(text)) : 0;
    }

    objectName: "lane_" + name
    Accessible.role: Accessible.Row
    Accessible.name: name + " " + nowText

    Rectangle {
        y: 4
        width: 3
        height: parent.height - 8
        radius: 1.5
        color: lane.tone
    }
    Column {
        x: 10
        width: lane.labelWidth - 14
        anchors.verticalCenter: parent.verticalCenter
        Words {
            visible: !lane.lowest
            width: parent.width
            text: lane.part + "."
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        Words {
            id: leafWords
            width: parent.width
            text: lane.leaf
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            wrapMode: Text.WrapAnywhere
            maximumLineCount: lane.low ? 1 : 2
            Words {
                x: lane.widthOf(lane.leaf) + 6
                visible: lane.low && x + implicitWidth <= leafWords.width
                anchors.verticalCenter: parent.verticalCenter
                text: lane.unit
                color: Theme.dim
                font.pixelSize: Theme.small
            }
        }
        Words {
            visible: !lane.low && text !== ""
            text: lane.unit
            color: Theme.dim
            font.pixelSize: Theme.small
        }
    }
    Words {
        x: lane.labelWidth
        y: lane.inset
        width: lane.axisWidth - 6
        horizontalAlignment: Text.AlignRight
        text: lane.axisTop
        color: Theme.faint
        font.pixelSize: Theme.small
    }
    Words {
        visible: lane.height > 34
        x: lane.labelWidth
        width: lane.axisWidth - 6
        anchors.bottom: parent.bottom
        anchors.bottomMargin: lane.inset
        horizontalAlignment: Text.AlignRight
        text: lane.axisBottom
        color: Theme.faint
        font.pixelSize: Theme.small
    }
    OscilloscopeItem {
        objectName: "trace_" + lane.name
        x: lane.labelWidth + lane.axisWidth
        y: 2
        width: lane.width - x - lane.readingWidth - 8
        height: lane.height - 4
        scope: lane.scope
        lanes: [lane.index]
        colors: [lane.tone]
        gridColor: Theme.grid
        textColor: Theme.text
        textSize: Theme.small
    }
    Rectangle {
        visible: lane.index > 0
        width: parent.width
        height: 1
        color: Theme.line
    }
    Row {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: lane.readingWidth
        Repeater {
            model: lane.columns.length
            Words {
                required property int index
                objectName: "reading_" + lane.index + "_" + index
                width: lane.columns[index]
                leftPadding: lane.compares ? Theme.u(index === 0 ? 6 : 14) : 0 // off its neighbour
                horizontalAlignment: Text.AlignRight
                // What is empty keeps the height of another font.
                text: (lane.compares ? [lane.atA, lane.atB, lane.apart][index] : lane.now) || " "
                color: index === 2 ? Theme.dim : Theme.text
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
        }
    }
    FontMetrics {
        id: measure
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
}
