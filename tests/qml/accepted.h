// Pictures of the window, compared with those that somebody has looked at and accepted. Of each a
// small one is kept, 32 by 20 shades of grey in tests/qml/accepted.txt: a word that comes, goes or
// moves changes a shade, another rounding of an edge does not.
//
//   LOCKTWIN_ACCEPT=1 build/check/bin/window_tests    what the tests show now is accepted
#pragma once

#include <QImage>
#include <QString>

#include <string>

namespace locktwin::desktop {

// Says how it differs, and leaves it for review, with what differs framed in red, in the folder
// `review` of the screenshots. Empty: it is the same, or the fonts of this machine are others than
// those of the accepted pictures, which a test says.
std::string unlike_accepted(const QString& name, const QImage& image);

// The fonts are those with which the pictures were accepted.
bool fonts_are_accepted();

// 32 by 20 shades, a letter each.
QByteArray shades_of(const QImage& image);
// How many of them differ by more than rounding.
int count_unlike(const QByteArray& one, const QByteArray& other);

}  // namespace locktwin::desktop
