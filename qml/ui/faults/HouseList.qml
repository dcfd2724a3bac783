// The house around the lock: what wind, screws and burglars do. What is read stands below what was
// set and pressed: the draught blows only once it is let.
import QtQuick
import QtQuick.Layouts
import Locktwin

Item {
    id: page
    required property HouseModel house

    Column {
        width: parent.width
        spacing: 10
        Setting {
            width: parent.width
            control: "temperatureSlider"
            title: qsTr("Temperature")
            valueText: page.house.temperatureText
            bothWays: true
            from: -20
            to: 60
            stepSize: 1
            value: page.house.temperatureC
            onMoved: celsius => page.house.setTemperature(celsius)
        }
        Setting {
            width: parent.width
            control: "strikeSlider"
            title: qsTr("Strike adjusted by")
            valueText: page.house.strikeText
            bothWays: true
            from: -15
            to: 15
            stepSize: 0.5
            value: page.house.strikeMm
            onMoved: mm => page.house.adjustStrike(mm)
        }
        Setting {
            id: draught
            width: parent.width
            control: "draughtSlider"
            title: qsTr("Draught from outside")
            valueText: qsTr("%1 Pa").arg(value)
            bothWays: true
            from: -200
            to: 200
            stepSize: 10
            value: 80
            onMoved: pressure => value = pressure
        }
        RowLayout {
            width: parent.width
            spacing: 8
            PushButton {
                objectName: "blow"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Blow for 3 s")
                name: qsTr("Let the draught blow for 3 s")
                onClicked: page.house.blow(draught.value)
            }
            PushButton {
                objectName: "slamDoor"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Slam the door")
                onClicked: page.house.slamDoor()
            }
        }
        RowLayout {
            width: parent.width
            spacing: 8
            Words {
                Layout.fillWidth: true
                text: qsTr("Wind force at the lock edge")
            }
            Words {
                objectName: "windForce"
                text: page.house.windText
                font.weight: Font.DemiBold
            }
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        Words {
            width: parent.width
            text: qsTr("Break-in")
            font.weight: Font.DemiBold
        }
        Setting {
            id: lever
            width: parent.width
            control: "prySlider"
            title: qsTr("A lever in the gap")
            valueText: qsTr("%1 N").arg(value)
            from: 0
            to: 20000
            stepSize: 500
            value: 3000
            onMoved: force => value = force
        }
        PushButton {
            objectName: "pryDoor"
            width: parent.width
            text: qsTr("Pry the door")
            onClicked: page.house.pryDoor(lever.value)
        }
        PushButton {
            objectName: "frontPanel"
            width: parent.width
            text: page.house.frontInPlace ? qsTr("Tear off the front panel")
                                          : qsTr("Fit the front panel again")
            onClicked: {
                if (page.house.frontInPlace)
                    page.house.tearOffFront();
                else
                    page.house.fitFront();
            }
        }
    }
}
