// A piece of masonry, hatched as in a drawing.
pragma ComponentBehavior: Bound
import QtQuick
import Locktwin

Rectangle {
    id: wall
    color: Theme.masonry
    border.color: Theme.edge
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
            color: Theme.hatching
        }
    }
}
