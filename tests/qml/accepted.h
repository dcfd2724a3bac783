// Pictures of the window, compared with those that somebody has looked at and accepted. Of each a
// small one is kept, 32 by 20 shades of grey in tests/qml/accepted.txt. What is noticed is what
// changes the mean of one of these places by more than two steps of 4 in 256: a part of a page that
// comes, goes or moves, and of words the large ones. "Locked" is noticed wherever it stands in 24
// pixels at 1280 by 720, and in 32 pixels at 1600 by 1000; in 12 pixels it may come and go unseen.
// What small words say is for tests that read them. Another rounding of an edge changes nothing.
//
//   LOCKTWIN_ACCEPT=1 build/check/bin/window_tests    what the tests show now is accepted
//
// Those that were accepted with other fonts are forgotten then: accept all of them.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QMap>
#include <QString>

#include <string>

namespace locktwin::desktop {

// Says how it differs, and leaves it for review, with what differs framed in red, in the folder
// `review` of the screenshots. Empty: it is the same, or the fonts of this machine are others than
// those of the accepted pictures, which a test says.
std::string unlike_accepted(const QString& name, const QImage& image);

// The fonts are those with which the pictures were accepted.
bool fonts_are_accepted();

// Shades by the name of their picture, and the fonts with which all of them were accepted.
using Accepted = QMap<QString, QByteArray>;
// And this one. What was accepted with other fonts can be compared with nothing any more.
Accepted with(Accepted all, const QString& name, const QByteArray& shades, const QByteArray& fonts);

// 32 by 20 shades, a letter each.
QByteArray shades_of(const QImage& image);
// How many of them differ by more than rounding.
int count_unlike(const QByteArray& one, const QByteArray& other);

}  // namespace locktwin::desktop
