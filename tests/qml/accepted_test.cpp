// Are the pictures compared, and would it be noticed if one were another?
#include "tests/qml/accepted.h"

#include <QPainter>

#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

QImage page_with(const QString& word, int x) {
  QImage image(1600, 1000, QImage::Format_RGB32);
  image.fill(QColor("#12171f"));
  QPainter painter(&image);
  painter.setPen(QColor("#eef2f6"));
  painter.fillRect(40, 40, 300, 120, QColor("#4db9ff"));
  painter.drawText(QPoint(x, 500), word);
  return image;
}

TEST_CASE("a word that comes, goes or moves makes another picture, a rounded edge does not") {
  const QByteArray accepted = shades_of(page_with(QStringLiteral("the door is open"), 600));
  CHECK(count_unlike(accepted, shades_of(page_with(QStringLiteral("the door is open"), 600))) == 0);
  CHECK(count_unlike(accepted, shades_of(page_with({}, 600))) > 0);
  CHECK(count_unlike(accepted, shades_of(page_with(QStringLiteral("the door is open"), 690))) > 0);
  QImage rounded = page_with(QStringLiteral("the door is open"), 600);
  for (int y = 40; y < 160; ++y) rounded.setPixelColor(340, y, QColor("#2f6890"));
  CHECK(count_unlike(accepted, shades_of(rounded)) == 0);
  CHECK(count_unlike(accepted, {}) > 0);
}

TEST_CASE("the pictures of the window were accepted with the fonts of this machine") {
  if (!fonts_are_accepted()) {
    WARN("other fonts: the pictures are taken, and not compared with the accepted ones");
  }
  CHECK(shades_of(page_with({}, 0)).size() == 640);
}

}  // namespace
}  // namespace locktwin::desktop
