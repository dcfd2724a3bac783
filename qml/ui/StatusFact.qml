// Two lines of the status strip: what is meant, and how it is; or the headline and its detail.
import QtQuick
import Locktwin

Item {
    id: fact
    property string title
    property string text
    property string textName // objectName of the second line
    property bool headlined: false
    property color tone: Theme.text

    implicitWidth: Math.ceil(Math.max(first.implicitWidth, second.implicitWidth)) + 1
    implicitHeight: Theme.u(38)

    Words {
        id: first
        width: fact.width
        text: fact.title
        color: fact.headlined ? fact.tone : Theme.faint
        font.pixelSize: fact.headlined ? Theme.title : Theme.small
        font.weight: Font.DemiBold
    }
    Words {
        id: second
        objectName: fact.textName
        y: Theme.u(19)
        width: fact.width
        text: fact.text
        color: fact.headlined ? Theme.dim : Theme.text
        font.pixelSize: fact.headlined ? Theme.small : Theme.body
        font.weight: fact.headlined ? Font.Normal : Font.DemiBold
    }
}
