// locktwin-desktop: the window on one lock.
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <algorithm>
#include <string_view>

#include "qml/application.h"
#include "qml/demonstration.h"
#include "qml/measurement.h"
#include "qml/options.h"
#include "qml/remembered.h"
#include "qml/session.h"
#include "qml/sound/sound_out.h"
#include "qml/sound/voice_out.h"
#include "sim/cli/version.h"
#include "sim/vocabulary/bad_input.h"

namespace {

using locktwin::desktop::Options;
using locktwin::desktop::Session;

const QString kStart = QStringLiteral("start");

// How the window is to stand.
void arrange(const Options& options, QQuickWindow& window, Session& session) {
  if (options.size.isValid()) window.resize(options.size.expandedTo(window.minimumSize()));
  if (options.light) session.look()->set_dark(false);
  if (options.contrast) session.look()->set_contrast(true);
  auto* bench = window.findChild<QObject*>(QStringLiteral("workbench"));
  if (bench == nullptr) return;
  if (!options.mode.isEmpty() && options.mode != kStart) bench->setProperty("mode", options.mode);
  const QStringList pages = bench->property("pages").toStringList();
  if (!options.page.isEmpty()) bench->setProperty("currentTab", pages.indexOf(options.page));
}

// At its chapter; with `to`, it stands at that time of it, or at its end.
void begin_tour(const Options& options, Session& session) {
  session.tour()->begin(*options.chapter);
  const auto& chapter = session.simulation()->picture().scenario;
  if (!options.to || chapter == nullptr) return;
  session.simulation()->go_to(std::min(chapter->zero + *options.to, chapter->end));
}

// Of a world that no real time has moved: the same picture each time.
int take_screenshot(const Options& options, QQuickWindow& window, Session& session) {
  if (!options.opening && !options.chapter && !options.gallery) {
    session.begin(session.simulation()->locks());
    session.time()->pause();
    locktwin::desktop::play_demonstration(session);
  }
  for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();  // a new size, a new layout
  const QImage image = window.grabWindow();
  if (image.save(options.screenshot)) return 0;
  qCritical("cannot write %s", qPrintable(options.screenshot));
  return 2;
}

// The world, and the way to look at it, that the options ask for.
void begin(const Options& options, QQuickWindow& window, Session& session) {
  const bool pictured = !options.screenshot.isEmpty();
  session.simulation()->plug(options.target);
  const bool anew = options.target && !options.opening && !options.chapter;
  if (options.locks.size() > 1 || anew) session.begin(options.locks);
  if (options.opening) session.open(*options.opening);
  if (!pictured) locktwin::desktop::recall(session, window);
  if (pictured || !options.language.isEmpty()) session.language()->set_code(options.language);
  arrange(options, window, session);
  if (options.chapter) begin_tour(options, session);
  const bool asks =
      !options.begins_elsewhere() && !options.gallery && !options.first_frame && !options.measure;
  if (options.mode == kStart || (asks && !pictured && options.mode.isEmpty())) {
    session.start()->wait();
  }
  session.time()->setSpeed(options.speed);
}

int work(QGuiApplication& application, const Options& options, int scale_pct,
         const QElapsedTimer& since_start) {
  QQmlApplicationEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  // Told before anything can begin to move.
  engine.setInitialProperties({{QStringLiteral("posed"), !options.screenshot.isEmpty()},
                               {QStringLiteral("shrink"), std::min(1.0, scale_pct / 100.0)}});
  const QString page = options.gallery ? QStringLiteral("gallery/Gallery") : QStringLiteral("Main");
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Locktwin/ui/%1.qml").arg(page)));
  if (engine.rootObjects().isEmpty()) return 3;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  auto* session = window->property("session").value<Session*>();
  begin(options, *window, *session);
  const bool heard = options.screenshot.isEmpty() && !options.first_frame && !options.measure;
  if (heard) {
    session->caption()->sound()->lead_to(locktwin::desktop::machine_sound());
    session->caption()->sound()->speak_by(locktwin::desktop::machine_voice());
  }
  if (!options.screenshot.isEmpty()) return take_screenshot(options, *window, *session);
  if (options.first_frame) {
    QObject::connect(window, &QQuickWindow::frameSwapped, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
  }
  if (options.measure) new locktwin::desktop::Measurement(*session, *window, since_start);
  const int code = QGuiApplication::exec();
  if (!options.first_frame && !options.measure) {
    locktwin::desktop::remember(*session, *window);
    locktwin::desktop::remember_scale(scale_pct);
  }
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  QElapsedTimer since_start;
  since_start.start();
  // Known before the options are read, because the platform is chosen before the application.
  const auto has = [&](std::string_view option) {
    return std::any_of(argv + 1, argv + argc,
                       [&](std::string_view argument) { return argument.starts_with(option); });
  };
  const bool screenshot = has("--screenshot");
  locktwin::desktop::choose_platform(screenshot);
  const bool usual = screenshot || has("--measure") || has("--first-frame");
  const int asked = locktwin::desktop::asked_scale(argc, argv);
  const int scale_pct = asked != 0 ? asked : usual ? 100 : locktwin::desktop::recall_scale();
  locktwin::desktop::choose_scale(scale_pct);
  QGuiApplication application(argc, argv);
  locktwin::desktop::prepare_application();
  QCoreApplication::setApplicationVersion(QString::fromStdString(locktwin::sim::version_text()));
  Options options;
  try {
    options = locktwin::desktop::read_options();
  } catch (const locktwin::sim::BadInput& error) {
    qCritical("%s", error.what());
    return 2;
  }
  return locktwin::desktop::end_with(work(application, options, scale_pct, since_start));
}
