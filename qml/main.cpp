// locktwin-desktop: the window on one lock.
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSet>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "qml/application.h"
#include "qml/demonstration.h"
#include "qml/measurement.h"
#include "qml/remembered.h"
#include "qml/session.h"
#include "sim/cli/version.h"
#include "sim/picture/opening.h"
#include "sim/vocabulary/bad_input.h"

namespace {

using locktwin::desktop::Session;

const QString kScreenshot = QStringLiteral("screenshot");
const QString kLanguage = QStringLiteral("language");
const QString kSpeed = QStringLiteral("speed");
const QString kLocks = QStringLiteral("locks");
const QString kSeed = QStringLiteral("seed");
const QString kTo = QStringLiteral("to");
const QString kSize = QStringLiteral("size");
const QString kScale = QStringLiteral("scale");
const QString kMode = QStringLiteral("mode");
const QString kPage = QStringLiteral("page");
const QString kTour = QStringLiteral("tour");
const QString kLight = QStringLiteral("light");
const QString kMeasure = QStringLiteral("measure");
const QString kFirstFrame = QStringLiteral("first-frame");

constexpr const char* kLanguages = "en|zh";
constexpr const char* kModes = "start|explore|bench|present";
constexpr const char* kPages = "events|people|inside|faults";
constexpr double kSlowest = 0.1;
constexpr double kFastest = 1000.0;
constexpr int kWidest_px = 8192;

void describe_options(QCommandLineParser& parser) {
  parser.setApplicationDescription(
      QStringLiteral("A smart door lock that does not exist yet, to be worked by hand."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addOption({kScreenshot,
                    QStringLiteral("Saves a picture of the scenario, or of a short "
                                   "demonstration, and ends."),
                    QStringLiteral("FILE.png")});
  parser.addOption({kLanguage, QStringLiteral("Language of the window."), QLatin1String(kLanguages),
                    QStringLiteral("en")});
  parser.addOption({kSpeed, QStringLiteral("Simulated seconds per second, 0.1 to 1000."),
                    QStringLiteral("X"), QStringLiteral("1")});
  parser.addOption({kLocks, QStringLiteral("Locks of the house, as \"front,garden\"."),
                    QStringLiteral("NAMES"), QStringLiteral("front")});
  parser.addPositionalArgument(QStringLiteral("SCENARIO"),
                               QStringLiteral("Opens it where --to says, or at its end."),
                               QStringLiteral("[SCENARIO]"));
  parser.addOption({kTo, QStringLiteral("A time after the scenario's setup, like 12.5s."),
                    QStringLiteral("TIME")});
  parser.addOption(
      {kSeed, QStringLiteral("In place of the scenario's own seed."), QStringLiteral("N")});
  parser.addOption({kSize, QStringLiteral("Of the window."), QStringLiteral("WIDTHxHEIGHT")});
  parser.addOption({kScale, QStringLiteral("Of all that is drawn, 80 to 200 percent."),
                    QStringLiteral("PERCENT"), QStringLiteral("100")});
  parser.addOption({kMode, QStringLiteral("How to look at it."), QLatin1String(kModes),
                    QStringLiteral("explore")});
  parser.addOption({kPage, QStringLiteral("What is open beside the door."), QLatin1String(kPages)});
  parser.addOption(
      {kTour, QStringLiteral("Begins the guided tour there, 1 to 7."), QStringLiteral("CHAPTER")});
  parser.addOption({kLight, QStringLiteral("Light colours.")});
  parser.addOption({kMeasure, QStringLiteral("Works by itself for half a minute, prints what that "
                                             "costs and ends.")});
  parser.addOption({kFirstFrame, QStringLiteral("Ends after the first frame, to time the start.")});
}

// What --to says. Throws BadInput.
std::optional<locktwin::sim::Duration> time_of(const QCommandLineParser& parser) {
  using locktwin::sim::BadInput;
  try {
    return locktwin::sim::time_to(parser.value(kTo).toStdString());
  } catch (const BadInput& error) {
    throw BadInput(std::string("--to: ") + error.what());
  }
}

// What the options say; none: no scenario is named. Throws BadInput.
std::optional<locktwin::sim::Opening> opening_of(const QCommandLineParser& parser) {
  using locktwin::sim::BadInput;
  const QStringList files = parser.positionalArguments();
  if (parser.isSet(kTour) && (!files.isEmpty() || parser.isSet(kLocks))) {
    throw BadInput("--tour has scenarios and locks of its own: leave it out, or FILE and --locks");
  }
  if (files.isEmpty()) {
    if ((parser.isSet(kTo) && !parser.isSet(kTour)) || parser.isSet(kSeed)) {
      throw BadInput("--to and --seed are for a scenario: name its file");
    }
    return std::nullopt;
  }
  if (files.size() > 1) throw BadInput("one scenario at a time");
  if (parser.isSet(kLocks)) throw BadInput("the scenario has its own locks: leave --locks out");
  std::optional<std::uint64_t> seed;
  if (parser.isSet(kSeed)) {
    bool is_number = false;
    seed = parser.value(kSeed).toULongLong(&is_number);
    if (!is_number) throw BadInput("--seed is a whole number");
  }
  return locktwin::sim::Opening(files.constFirst().toStdString(), seed,
                                parser.value(kTo).toStdString());
}

// "1280x800"; invalid: it is no size.
QSize size_of(const QString& text) {
  const QStringList sides = text.split(QLatin1Char('x'));
  if (sides.size() != 2) return {};
  const QSize size(sides[0].toInt(), sides[1].toInt());
  const bool fits = !size.isEmpty() && size.width() <= kWidest_px && size.height() <= kWidest_px;
  return fits ? size : QSize();
}

// How the window is to stand.
void arrange(const QCommandLineParser& parser, QQuickWindow& window, Session& session) {
  if (parser.isSet(kSize)) {
    window.resize(size_of(parser.value(kSize)).expandedTo(window.minimumSize()));
  }
  if (parser.isSet(kLight)) session.look()->set_dark(false);
  auto* bench = window.findChild<QObject*>(QStringLiteral("workbench"));
  if (bench == nullptr) return;
  if (parser.value(kMode) != QLatin1String("start")) {
    bench->setProperty("mode", parser.value(kMode));
  }
  const QStringList pages = bench->property("pages").toStringList();
  if (parser.isSet(kPage)) bench->setProperty("currentTab", pages.indexOf(parser.value(kPage)));
}

// At its chapter; with `to`, it stands at that time of it, or at its end.
void begin_tour(const QCommandLineParser& parser, std::optional<locktwin::sim::Duration> to,
                Session& session) {
  session.tour()->begin(parser.value(kTour).toInt() - 1);
  const auto& chapter = session.simulation()->picture().scenario;
  if (!to || chapter == nullptr) return;
  session.simulation()->go_to(std::min(chapter->zero + *to, chapter->end));
}

// Of a world that no real time has moved: the same picture each time.
int take_screenshot(QQuickWindow& window, Session& session, const QString& file, bool opened) {
  if (!opened) {
    session.simulation()->set_live(false);
    session.begin(session.simulation()->locks());
    session.time()->pause();
    locktwin::desktop::play_demonstration(session);
  }
  for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();  // a new size, a new layout
  const QImage image = window.grabWindow();
  if (image.save(file)) return 0;
  qCritical("cannot write %s", qPrintable(file));
  return 2;
}

bool is_one_of(const char* words, const QString& word) {
  return QString::fromLatin1(words).split(QLatin1Char('|')).contains(word);
}

// What is wrong with the options that hold a word or a number; empty: nothing.
QString mistake_in(const QCommandLineParser& parser) {
  using locktwin::desktop::kLargestScale_pct;
  using locktwin::desktop::kSmallestScale_pct;
  const double speed = parser.value(kSpeed).toDouble();  // 0, if it is none
  if (!(speed >= kSlowest && speed <= kFastest)) {
    return QStringLiteral("--speed is a number from %1 to %2").arg(kSlowest).arg(kFastest);
  }
  const int scale = parser.value(kScale).toInt();
  if (scale < kSmallestScale_pct || scale > kLargestScale_pct) {
    return QStringLiteral("--scale is a number from %1 to %2")
        .arg(kSmallestScale_pct)
        .arg(kLargestScale_pct);
  }
  if (parser.isSet(kSize) && !size_of(parser.value(kSize)).isValid()) {
    return QStringLiteral("--size is a width and a height of at most %1 pixels, like 1280x800")
        .arg(kWidest_px);
  }
  const int chapter = parser.value(kTour).toInt();
  const int chapters = locktwin::desktop::TourModel::count();
  if (parser.isSet(kTour) && (chapter < 1 || chapter > chapters)) {
    return QStringLiteral("--tour is a chapter from 1 to %1").arg(chapters);
  }
  for (const auto& [option, words] :
       {std::pair(kLanguage, kLanguages), std::pair(kMode, kModes), std::pair(kPage, kPages)}) {
    if (parser.isSet(option) && !is_one_of(words, parser.value(option))) {
      return QStringLiteral("--%1 is one of %2").arg(option, QLatin1String(words));
    }
  }
  const QStringList locks = parser.value(kLocks).split(QLatin1Char(','), Qt::SkipEmptyParts);
  if (QSet<QString>(locks.begin(), locks.end()).size() != locks.size()) {
    return QStringLiteral("--locks: a name stands there twice");
  }
  if (locks.isEmpty()) return QStringLiteral("--locks needs a name");
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  QElapsedTimer since_start;
  since_start.start();
  // Known before the options are read, because the platform is chosen before the application.
  const bool screenshot = std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
    return argument.starts_with("--screenshot");
  });
  locktwin::desktop::choose_platform(screenshot);
  locktwin::desktop::choose_scale(argc, argv);
  const QGuiApplication application(argc, argv);
  locktwin::desktop::prepare_application();
  QCoreApplication::setApplicationVersion(QString::fromStdString(locktwin::sim::version_text()));
  QCommandLineParser parser;
  describe_options(parser);
  const bool known = parser.parse(QCoreApplication::arguments());
  if (known) parser.process(application);  // help and version
  if (const QString mistake = known ? mistake_in(parser) : parser.errorText(); !mistake.isEmpty()) {
    qCritical("%s", qPrintable(mistake));
    return 2;
  }

  const QStringList locks = parser.value(kLocks).split(QLatin1Char(','), Qt::SkipEmptyParts);
  std::optional<locktwin::sim::Opening> opening;
  std::optional<locktwin::sim::Duration> to;
  try {
    to = time_of(parser);
    opening = opening_of(parser);
  } catch (const locktwin::sim::BadInput& error) {
    qCritical("%s", error.what());
    return 2;
  }

  QQmlApplicationEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Locktwin/ui/Main.qml")));
  if (engine.rootObjects().isEmpty()) return 3;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  auto* session = window->property("session").value<Session*>();
  if (screenshot) session->look()->set_still(true);  // before anything can begin to move
  if (locks.size() > 1) session->begin(locks);
  if (opening) session->open(*opening);
  if (!screenshot) locktwin::desktop::recall(*session, *window);
  if (screenshot || parser.isSet(kLanguage)) session->language()->set_code(parser.value(kLanguage));
  arrange(parser, *window, *session);
  const bool begins =
      !opening && !parser.isSet(kTour) && locks.size() < 2 && !parser.isSet(kFirstFrame);
  if (parser.isSet(kTour)) begin_tour(parser, to, *session);
  const bool wanted = parser.value(kMode) == QLatin1String("start");
  if (wanted || (begins && !screenshot && !parser.isSet(kMode))) session->start()->wait();
  session->time()->setSpeed(parser.value(kSpeed).toDouble());
  if (screenshot) {
    return take_screenshot(*window, *session, parser.value(kScreenshot),
                           opening.has_value() || parser.isSet(kTour));
  }
  if (parser.isSet(kFirstFrame)) {
    QObject::connect(window, &QQuickWindow::frameSwapped, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
  }
  if (parser.isSet(kMeasure)) {
    session->start()->cancel();
    new locktwin::desktop::Measurement(*session, *window, since_start);
  }
  const int code = QGuiApplication::exec();
  if (!parser.isSet(kFirstFrame) && !parser.isSet(kMeasure))
    locktwin::desktop::remember(*session, *window);
  return code;
}
