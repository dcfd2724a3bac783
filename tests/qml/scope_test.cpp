// What the oscilloscope records and draws.
#include <QImage>
#include <QPainter>

#include "qml/oscilloscope_item.h"
#include "qml/session.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

// Locks from inside: the bolt travels for about a second.
void lock_from_inside(Session& session) {
  session.rear_panel()->pressButton();
  session.simulation()->advance(2.0);
}

QImage draw(Session& session) {
  OscilloscopeItem item;
  item.setSize({400, 120});
  item.setProperty("colors", QVariant::fromValue(QList<QColor>{Qt::red, Qt::green, Qt::blue}));
  item.set_scope(session.scope());
  QImage image(400, 120, QImage::Format_RGB32);
  image.fill(Qt::black);
  QPainter painter(&image);
  item.paint(&painter);
  return image;
}

int count_pixels(const QImage& image, bool (*wanted)(QRgb)) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) count += wanted(image.pixel(x, y)) ? 1 : 0;
  }
  return count;
}

TEST_CASE("the oscilloscope knows what held at any moment") {
  Session session;
  const double start = session.scope()->now_s();
  lock_from_inside(session);
  CHECK_THAT(session.scope()->at(start)[ScopeModel::kBolt], WithinAbs(0.0, 0.6));
  CHECK_THAT(session.scope()->at(start + 2.0)[ScopeModel::kBolt], WithinAbs(21.5, 0.6));
  CHECK(session.scope()->at(start)[ScopeModel::kVoltage] > 7.0F);
}

TEST_CASE("the time base follows the speed until one is chosen") {
  Session session;
  session.time()->setSpeed(0.1);
  CHECK(session.scope()->span_s() == 3.0);
  session.time()->setSpeed(100.0);
  CHECK(session.scope()->span_s() == 300.0);
  session.scope()->setSpan(10.0);
  CHECK(session.scope()->span_s() == 10.0);
}

TEST_CASE("all three traces are drawn, and the bolt's climbs when it travels") {
  Session session;
  lock_from_inside(session);
  const QImage image = draw(session);
  CHECK(count_pixels(image, [](QRgb p) { return qRed(p) > 120 && qGreen(p) < 90; }) > 150);
  CHECK(count_pixels(image, [](QRgb p) { return qGreen(p) > 120 && qRed(p) < 90; }) > 150);
  const auto blue_in = [&](int from_y, int to_y) {
    return count_pixels(image.copy(0, from_y, 400, to_y - from_y),
                        [](QRgb p) { return qBlue(p) > 180 && qRed(p) < 90 && qGreen(p) < 90; });
  };
  CHECK(blue_in(0, 20) > 20);    // thrown, at the top
  CHECK(blue_in(20, 100) > 20);  // on its way
  CHECK(blue_in(100, 120) > 20);
}

}  // namespace
}  // namespace locktwin::desktop
