// Somebody who presses whatever there is: nothing breaks, warns, or gathers memory.
//
//   LOCKTWIN_RANDOM_ACTIONS=100000 build/asan/bin/window_tests "whoever presses*"
#include <QAccessible>
#include <QFile>
#include <QQuickItem>
#include <QTest>

#ifdef LOCKTWIN_SANITIZED
#include <sanitizer/allocator_interface.h>
#else
#include <unistd.h>
#endif
#include <cstdlib>

#include "qml/demonstration.h"
#include "tests/qml/page.h"
#include "tests/qml/page_flaws.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

int wanted_actions() {
  const char* const asked = std::getenv("LOCKTWIN_RANDOM_ACTIONS");
  return asked == nullptr ? 400 : std::max(60, std::atoi(asked));
}

#ifdef LOCKTWIN_SANITIZED
// What is resident would be what the sanitizer keeps of the dead.
double kept_mb() {
  return static_cast<double>(__sanitizer_get_current_allocated_bytes()) / 1e6;
}
#else
double kept_mb() {
  QFile file(QStringLiteral("/proc/self/statm"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const double pages = file.readAll().split(' ').at(1).toDouble();
  return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}
#endif

class Dice {
 public:
  int below(int limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<int>((state_ >> 33U) % static_cast<std::uint64_t>(limit));
  }

 private:
  std::uint64_t state_ = 20261130;
};

// A box of the system that asks for a file would wait for somebody.
bool asks_for_a_file(const QString& name) {
  return name.startsWith(QLatin1String("export")) || name.startsWith(QLatin1String("save")) ||
         name == QLatin1String("startOpen");
}

void press_something(Page& page, Dice& dice) {
  std::vector<QQuickItem*> all;
  visit(page.view.contentItem(), [&](QQuickItem& item) {
    const bool control = item.activeFocusOnTab() && item.isEnabled();
    if (control && !asks_for_a_file(item.objectName())) all.push_back(&item);
  });
  if (all.empty()) return;
  QQuickItem* const one = all[static_cast<std::size_t>(dice.below(static_cast<int>(all.size())))];
  auto* const face = QAccessible::queryAccessibleInterface(one);
  if (face == nullptr || face->actionInterface() == nullptr) return;
  face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

void do_something(Page& page, Dice& dice) {
  constexpr Qt::Key kKeys[] = {Qt::Key_Tab, Qt::Key_Space,  Qt::Key_5,      Qt::Key_Return,
                               Qt::Key_P,   Qt::Key_Escape, Qt::Key_Period, Qt::Key_Comma,
                               Qt::Key_M,   Qt::Key_B,      Qt::Key_O,      Qt::Key_C};
  constexpr const char* kModes[] = {"explore", "bench", "present"};
  switch (dice.below(12)) {
    case 0:
      page.root->setProperty("mode", QLatin1String(kModes[dice.below(3)]));
      break;
    case 1:
      page.root->setProperty("currentTab", dice.below(5) - 1);
      break;
    case 2:
      page.session.language()->set_code(QLatin1String(dice.below(2) == 0 ? "en" : "zh"));
      break;
    case 3:
      page.session.timeline()->goTo(page.session.timeline()->now() - dice.below(20));
      break;
    case 4:
    case 5:
      QTest::keyClick(&page.view, kKeys[dice.below(static_cast<int>(std::size(kKeys)))]);
      break;
    case 6:
    case 7:
      page.session.simulation()->advance(0.05 * dice.below(20));
      break;
    default:
      press_something(page, dice);
  }
  QCoreApplication::processEvents();
}

TEST_CASE("whoever presses whatever there is breaks nothing and gathers no memory") {
  Page page(QSize(1280, 720));
  play_demonstration(page.session);
  Dice dice;
  const int actions = wanted_actions();
  double warm_mb = 0.0;
  for (int i = 0; i < actions; ++i) {
    do_something(page, dice);
    if (i == actions / 3) warm_mb = kept_mb();
    if (!page.session.simulation()->picture().failure.empty()) {
      FAIL("after " << i << " actions: " << page.session.simulation()->picture().failure);
    }
  }
  INFO(actions << " actions, " << warm_mb << " MB after a third of them, then " << kept_mb());
  CHECK(kept_mb() - warm_mb < 60.0);
  CHECK(Page::warnings.join(QStringLiteral(" | ")).toStdString() == "");
}

}  // namespace
}  // namespace locktwin::desktop
