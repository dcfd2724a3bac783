// What the first lanes of the oscilloscope are now: a dot of the lane's colour, name and value.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Row {
    id: readings
    required property LaneListModel lanes
    property int most: 3
    spacing: 18
    Repeater {
        model: readings.lanes
        Row {
            id: legend
            required property int index
            required property string title
            required property string nowText
            visible: index < readings.most
            spacing: 6
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 9
                height: 9
                radius: 4.5
                color: Theme.trace(legend.index)
            }
            Words {
                text: legend.title
                color: Theme.dim
                font.pixelSize: Theme.small
            }
            Words {
                objectName: "stripReading_" + legend.index
                width: Theme.u(62)
                text: legend.nowText
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
        }
    }
}
