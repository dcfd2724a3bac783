// How people look: the drawings of them, from the side and from the front, and their colours.
// Somebody whom a scenario brings along gets a look by their name.
pragma Singleton
import QtQuick

QtObject {
    id: cast
    readonly property var looks: ({
            // style, skin, its shade, coat, lit, dark, hair, ground of the disc, glasses, beard
            "Ann": look("long", "#e8b796", "#c98f6e", "#8c5a78", "#a9739a", "#4e2f43", "#5a3425",
                        "#3b2e3d"),
            "Ben": look("short", "#c98f6b", "#8e5b40", "#33506f", "#4a6d92", "#1b2d42", "#1e1a1c",
                        "#24364a"),
            "Mia": look("long", "#f0c4a4", "#d29d7c", "#3f8f6b", "#5bb089", "#22513d", "#a8692f",
                        "#1f3d33"),
            "Theo": look("short", "#8d5b3e", "#6f432b", "#b07a35", "#d19a4d", "#6a4718", "#8b8f96",
                         "#46381f", "#f3dda6", "#8b8f96"),
            "Max": look("hood", "#4a4e57", "#383c44", "#1a1d23", "#2b3038", "#0b0d11", "#14171c",
                        "#191d23")
        })
    readonly property var others: ["Ben", "Ann", "Theo"]

    function look(style: string, skin: color, shade: color, coat: color, lit: color, dark: color,
                  hair: color, ground: color, glasses = "transparent", beard = "transparent"): var {
        return {
            style,
            skin,
            shade,
            coat,
            lit,
            dark,
            hair,
            "lighthair": Qt.lighter(hair, 1.5),
            "collar": style === "hood" ? coat : "#e3e7ec",
            ground,
            glasses,
            beard,
            "rimlight": style === "hood" ? "#ff5348" : "#8fdcff"
        };
    }
    function of(who: string): var {
        return looks[who] ?? looks[others[who.length % others.length]];
    }
}
