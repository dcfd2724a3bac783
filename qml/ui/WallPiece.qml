// A piece of masonry, hatched as in a drawing.
pragma ComponentBehavior: Bound
import QtQuick

Rectangle {
    id: wall
    color: "#1b212a"
    border.color: "#465160"
    clip: true
    Repeater {
        model: Math.max(0, Math.ceil((wall.width + wall.height) / 10))
        Rectangle {
            required property int index
            x: index * 10 - wall.height
            y: wall.height
            width: wall.height * 1.4143
            height: 1
            transformOrigin: Item.TopLeft
            rotation: -45
            antialiasing: true
            color: "#3a4554"
        }
    }
}
