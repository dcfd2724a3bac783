// Are the pictures compared, and would it be noticed if one were another?
#include "tests/qml/accepted.h"

#include <QFont>
#include <QGuiApplication>
#include <QPainter>

#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

struct Inks {
  const char *ground, *ink;
};

// Of the window, dark and light: text, and what is dim.
constexpr Inks kInks[] = {
    {"#12171f", "#eef2f6"}, {"#12171f", "#aeb8c5"}, {"#ffffff", "#121a24"}, {"#ffffff", "#465261"}};

// As a share of the places where it can stand in a cell.
double noticed(QSize size, int pixels, const Inks& inks) {
  QImage blank(size, QImage::Format_RGB32);
  blank.fill(QColor(inks.ground));
  const QByteArray without = shades_of(blank);
  QFont font = QGuiApplication::font();
  font.setPixelSize(pixels);
  int count = 0, all = 0;
  for (int x = 0; x < size.width() / 32; x += 5) {
    for (int y = 0; y < size.height() / 20; y += 5) {
      QImage image = blank;
      QPainter painter(&image);
      painter.setFont(font);
      painter.setPen(QColor(inks.ink));
      painter.drawText(QPoint(400 + x, 300 + y), QStringLiteral("Locked"));
      painter.end();
      count += count_unlike(without, shades_of(image)) > 0 ? 1 : 0;
      ++all;
    }
  }
  return static_cast<double>(count) / all;
}

QImage page_with(const QString& word, int x) {
  QImage image(1600, 1000, QImage::Format_RGB32);
  image.fill(QColor("#12171f"));
  QPainter painter(&image);
  painter.setPen(QColor("#eef2f6"));
  painter.fillRect(40, 40, 300, 120, QColor("#4db9ff"));
  painter.drawText(QPoint(x, 500), word);
  return image;
}

TEST_CASE("a line that comes, goes or moves makes another picture, a rounded edge does not") {
  const QByteArray accepted = shades_of(page_with(QStringLiteral("the door is open"), 600));
  CHECK(count_unlike(accepted, shades_of(page_with(QStringLiteral("the door is open"), 600))) == 0);
  CHECK(count_unlike(accepted, shades_of(page_with({}, 600))) > 0);
  CHECK(count_unlike(accepted, shades_of(page_with(QStringLiteral("the door is open"), 690))) > 0);
  QImage rounded = page_with(QStringLiteral("the door is open"), 600);
  for (int y = 40; y < 160; ++y) rounded.setPixelColor(340, y, QColor("#2f6890"));
  CHECK(count_unlike(accepted, shades_of(rounded)) == 0);
  CHECK(count_unlike(accepted, {}) > 0);
}

TEST_CASE("a large word is noticed wherever it stands, a small one may be missed") {
  if (!fonts_are_accepted()) return;  // it is measured with these
  const Inks& inks = kInks[GENERATE(0, 1, 2, 3)];
  INFO(inks.ink << " on " << inks.ground);
  CHECK(noticed(QSize(1280, 720), 24, inks) == 1.0);
  CHECK(noticed(QSize(1600, 1000), 32, inks) == 1.0);
  CHECK(noticed(QSize(1600, 1000), 12, inks) < 1.0);
}

TEST_CASE("what was accepted with other fonts is forgotten when a picture is accepted") {
  const Accepted first = with({}, QStringLiteral("people"), "abc", "fonts A");
  const Accepted both = with(first, QStringLiteral("faults"), "def", "fonts A");
  CHECK(both.value(QStringLiteral("people")) == "abc");
  CHECK(both.value(QStringLiteral("faults")) == "def");
  const Accepted other = with(both, QStringLiteral("faults"), "ghi", "fonts B");
  CHECK(other.value(QStringLiteral("faults")) == "ghi");
  CHECK_FALSE(other.contains(QStringLiteral("people")));
  CHECK(with(other, QStringLiteral("people"), "jkl", "fonts B").contains(QStringLiteral("faults")));
}

TEST_CASE("the pictures of the window were accepted with the fonts of this machine") {
  if (!fonts_are_accepted()) {
    WARN("other fonts: the pictures are taken, and not compared with the accepted ones");
  }
  CHECK(shades_of(page_with({}, 0)).size() == 640);
}

}  // namespace
}  // namespace locktwin::desktop
