// The screen behind the rear cover: dark, or the code that a phone scans.
import QtQuick
import Locktwin

Rectangle {
    id: screen
    required property RearPanelModel rear
    objectName: "rearScreen"
    radius: 10
    color: rear.screenOn ? "white" : "#05070a"
    border.color: "#3a424d"
    Accessible.role: Accessible.Graphic
    Accessible.name: rear.screenOn ? qsTr("Rear screen: it shows the pairing code")
                                   : qsTr("Rear screen: dark")

    QrCode {
        objectName: "qrCode"
        anchors.fill: parent
        anchors.margins: 2
        visible: screen.rear.screenOn
        rear: screen.rear
    }
    Rectangle { // the gleam of dark glass
        visible: !screen.rear.screenOn
        anchors.fill: parent
        anchors.margins: 1
        radius: parent.radius
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#1affffff"
            }
            GradientStop {
                position: 0.5
                color: "#00ffffff"
            }
        }
    }
}
