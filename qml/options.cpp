#include "qml/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSet>

#include <cstdint>
#include <cstdio>
#include <string>

#include "qml/application.h"
#include "qml/tour_model.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::desktop {

namespace {

using sim::BadInput;

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
const QString kContrast = QStringLiteral("contrast");
const QString kGallery = QStringLiteral("gallery");
const QString kTarget = QStringLiteral("target");
const QString kImages = QStringLiteral("images");
const QString kGdb = QStringLiteral("gdb");
const QString kMeasure = QStringLiteral("measure");
const QString kFirstFrame = QStringLiteral("first-frame");

constexpr const char* kLanguages = "en|zh";
constexpr const char* kModes = "start|explore|bench|present";
constexpr const char* kPages = "events|people|inside|faults";
constexpr double kSlowest = 0.01;
constexpr double kFastest = 10'000.0;
// Wider than any screen. The window is painted in memory: at this side a picture of it takes
// 256 MB, and one of twice the side a gigabyte.
constexpr int kWidest_px = 8192;

void describe_picture(QCommandLineParser& parser) {
  parser.addOption({kScreenshot,
                    QStringLiteral("Saves a picture of the scenario, or of a short "
                                   "demonstration, and ends."),
                    QStringLiteral("FILE.png")});
  parser.addOption({kLanguage, QStringLiteral("Language of the window."), QLatin1String(kLanguages),
                    QStringLiteral("en")});
  parser.addOption({kSize, QStringLiteral("Of the window."), QStringLiteral("WIDTHxHEIGHT")});
  parser.addOption({kScale,
                    QStringLiteral("Of all that is drawn, %1 to %2 percent.")
                        .arg(kSmallestScale_pct)
                        .arg(kLargestScale_pct),
                    QStringLiteral("PERCENT"), QStringLiteral("100")});
  parser.addOption({kMode, QStringLiteral("How to look at it."), QLatin1String(kModes),
                    QStringLiteral("explore")});
  parser.addOption({kPage, QStringLiteral("What is open beside the door."), QLatin1String(kPages)});
  parser.addOption({kLight, QStringLiteral("Light colours.")});
  parser.addOption({kContrast, QStringLiteral("High contrast.")});
  parser.addOption({kGallery, QStringLiteral("Shows every control in every state, for review.")});
}

void describe_world(QCommandLineParser& parser) {
  parser.addOption(
      {kSpeed,
       QStringLiteral("Simulated seconds per second, %1 to %2.").arg(kSlowest).arg(kFastest),
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
  parser.addOption(
      {kTour, QStringLiteral("Begins the guided tour there, 1 to %1.").arg(TourModel::count()),
       QStringLiteral("CHAPTER")});
  parser.addOption({kTarget,
                    QStringLiteral("Runs the firmware there: process, qemu:BOARD or "
                                   "tty:DEVICE[,BAUD], as \"locktwin hil\" has it."),
                    QStringLiteral("TARGET")});
  parser.addOption({kImages, QStringLiteral("Folder of the chip's images, for --target."),
                    QStringLiteral("FOLDER")});
  parser.addOption({kGdb, QStringLiteral("The emulated chip waits for a debugger; at a breakpoint "
                                         "the door stands still.")});
  parser.addOption({kMeasure, QStringLiteral("Works by itself for half a minute, prints what that "
                                             "costs and ends.")});
  parser.addOption({kFirstFrame, QStringLiteral("Ends after the first frame, to time the start.")});
}

[[noreturn]] void refuse(const QString& why) {
  throw BadInput(why.toStdString());
}

// One of the words of an option, "en|zh"; empty: it is not given.
QString word_of(const QCommandLineParser& parser, const QString& option, const char* words) {
  if (!parser.isSet(option)) return {};
  const QString word = parser.value(option);
  if (QString::fromLatin1(words).split(QLatin1Char('|')).contains(word)) return word;
  refuse(QStringLiteral("--%1 is one of %2").arg(option, QLatin1String(words)));
}

double speed_of(const QCommandLineParser& parser) {
  const double speed = parser.value(kSpeed).toDouble();  // 0, if it is none
  if (speed >= kSlowest && speed <= kFastest) return speed;
  refuse(QStringLiteral("--speed is a number from %1 to %2").arg(kSlowest).arg(kFastest));
}

// It is set already (choose_scale), if it is right.
void check_scale(const QCommandLineParser& parser) {
  const int scale = parser.value(kScale).toInt();
  if (scale >= kSmallestScale_pct && scale <= kLargestScale_pct) return;
  refuse(QStringLiteral("--scale is a number from %1 to %2")
             .arg(kSmallestScale_pct)
             .arg(kLargestScale_pct));
}

QSize size_of(const QCommandLineParser& parser) {
  if (!parser.isSet(kSize)) return {};
  const QStringList sides = parser.value(kSize).split(QLatin1Char('x'));
  const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
  if (!size.isEmpty() && size.width() <= kWidest_px && size.height() <= kWidest_px) return size;
  refuse(QStringLiteral("--size is a width and a height of at most %1 pixels, like 1280x800")
             .arg(kWidest_px));
}

std::optional<int> chapter_of(const QCommandLineParser& parser) {
  if (!parser.isSet(kTour)) return std::nullopt;
  const int chapter = parser.value(kTour).toInt();
  if (chapter >= 1 && chapter <= TourModel::count()) return chapter - 1;
  refuse(QStringLiteral("--tour is a chapter from 1 to %1").arg(TourModel::count()));
}

QStringList locks_of(const QCommandLineParser& parser) {
  const QStringList locks = parser.value(kLocks).split(QLatin1Char(','), Qt::SkipEmptyParts);
  if (locks.isEmpty()) throw BadInput("--locks needs a name");
  if (QSet<QString>(locks.begin(), locks.end()).size() == locks.size()) return locks;
  throw BadInput("--locks: a name stands there twice");
}

std::optional<sim::Duration> time_of(const QCommandLineParser& parser) {
  if (!parser.isSet(kTo)) return std::nullopt;
  try {
    return sim::time_to(parser.value(kTo).toStdString());
  } catch (const BadInput& error) {
    throw BadInput(std::string("--to: ") + error.what());
  }
}

std::optional<std::uint64_t> seed_of(const QCommandLineParser& parser) {
  if (!parser.isSet(kSeed)) return std::nullopt;
  bool is_number = false;
  const std::uint64_t seed = parser.value(kSeed).toULongLong(&is_number);
  if (is_number) return seed;
  throw BadInput("--seed is a whole number");
}

// What to type, for a window that opens as soon as the chip runs.
void tell_debugger(const std::string& command) {
  std::printf(
      "The chip stands before its first instruction. In another terminal:\n  %s\n"
      "then for example: break locktwin::core::BoltDrive::command, and continue; the window "
      "opens.\n",
      command.c_str());
  std::fflush(stdout);
}

std::shared_ptr<const sim::PluggedTarget> target_of(const QCommandLineParser& parser) {
  if (!parser.isSet(kTarget)) {
    if (!parser.isSet(kImages) && !parser.isSet(kGdb)) return nullptr;
    throw BadInput("--images and --gdb are for a target: add --target, like qemu:microbit");
  }
  const bool once = !parser.isSet(kScreenshot) && !parser.isSet(kTour) && !parser.isSet(kMeasure) &&
                    !parser.value(kLocks).contains(QLatin1Char(','));
  if (parser.isSet(kGdb) && !once) {
    throw BadInput(
        "--gdb is for one lock, once: leave --screenshot, --tour, --measure and --locks out");
  }
  sim::PluggedTarget::Options options{.images = parser.value(kImages).toStdString()};
  if (parser.isSet(kGdb)) options.debugger = tell_debugger;
  try {
    return std::make_shared<sim::PluggedTarget>(parser.value(kTarget).toStdString(), options);
  } catch (const BadInput& error) {
    throw BadInput(std::string("--target: ") + error.what());
  }
}

// A scenario and a chapter of the tour are worlds of their own.
void check_together(const QCommandLineParser& parser) {
  const bool named = !parser.positionalArguments().isEmpty();
  const bool toured = parser.isSet(kTour);
  if (parser.positionalArguments().size() > 1) throw BadInput("one scenario at a time");
  if (toured && (named || parser.isSet(kLocks) || parser.isSet(kSeed))) {
    throw BadInput(
        "--tour has scenarios, seeds and locks of its own: leave it out, or FILE, --seed and "
        "--locks");
  }
  if (named && parser.isSet(kLocks)) {
    throw BadInput("the scenario has its own locks: leave --locks out");
  }
  if (parser.isSet(kSeed) && !named) throw BadInput("--seed is for a scenario: name its file");
  if (parser.isSet(kTo) && !named && !toured) {
    throw BadInput("--to is a time of a scenario or of the tour: name its file, or --tour");
  }
}

}  // namespace

Options read_options() {
  QCommandLineParser parser;
  parser.setApplicationDescription(
      QStringLiteral("A smart door lock that does not exist yet, to be worked by hand."));
  parser.addHelpOption();
  parser.addVersionOption();
  describe_picture(parser);
  describe_world(parser);
  if (!parser.parse(QCoreApplication::arguments())) refuse(parser.errorText());
  parser.process(QCoreApplication::arguments());  // help and version
  check_scale(parser);
  check_together(parser);

  Options options;
  options.screenshot = parser.value(kScreenshot);
  options.language = word_of(parser, kLanguage, kLanguages);
  options.mode = word_of(parser, kMode, kModes);
  options.page = word_of(parser, kPage, kPages);
  options.size = size_of(parser);
  options.speed = speed_of(parser);
  options.locks = locks_of(parser);
  options.chapter = chapter_of(parser);
  options.to = time_of(parser);
  options.light = parser.isSet(kLight);
  options.contrast = parser.isSet(kContrast);
  options.gallery = parser.isSet(kGallery);
  options.measure = parser.isSet(kMeasure);
  options.first_frame = parser.isSet(kFirstFrame);
  const std::optional<std::uint64_t> seed = seed_of(parser);
  const QStringList files = parser.positionalArguments();
  if (!files.isEmpty()) options.opening.emplace(files[0].toStdString(), seed, options.to);
  options.target = target_of(parser);  // the last: it may take until a debugger lets it
  return options;
}

}  // namespace locktwin::desktop
