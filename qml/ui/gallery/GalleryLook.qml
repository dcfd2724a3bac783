// How the gallery itself is looked at.
import QtQuick
import Locktwin

GalleryGroup {
    id: group
    required property Look look
    required property Language language
    title: qsTr("LOOK")

    Choice {
        objectName: "galleryColors"
        name: qsTr("Colours")
        values: [true, false]
        labels: [qsTr("dark"), qsTr("light")]
        value: group.look.dark
        onChosen: dark => group.look.dark = dark
    }
    Choice {
        objectName: "galleryContrast"
        name: qsTr("Contrast")
        values: [false, true]
        labels: [qsTr("usual"), qsTr("high")]
        value: group.look.contrast
        onChosen: contrast => group.look.contrast = contrast
    }
    Choice {
        objectName: "galleryLanguage"
        name: qsTr("Language")
        values: ["zh", "en"]
        labels: ["中文", "EN"]
        value: group.language.code
        onChosen: code => group.language.code = code
    }
}
