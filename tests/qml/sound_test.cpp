// What one hears of the lock: its tones and the siren, as loud as they are there.
#include "qml/sound/sound_model.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <QTemporaryDir>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <string>

#include "qml/session.h"
#include "tests/qml/paired.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

// Listens in place of a loudspeaker.
struct Ear : SoundOut {
  std::string& heard;
  double& loudest;
  Ear(std::string& into, double& loud) : heard(into), loudest(loud) {}
  void play(Sound sound, double loud) override {
    constexpr const char* kNames[] = {"key ", "success ", "refused ", "chime ", "siren "};
    heard += kNames[static_cast<int>(sound)];
    loudest = std::max(loudest, loud);
  }
  void stop_siren() override { heard += "quiet "; }
};

// Listens to the voice.
struct Listener : VoiceOut {
  std::string& heard;
  explicit Listener(std::string& into) : heard(into) {}
  void say(const QString& sentence, bool chinese, double loud) override {
    CHECK(loud > 0.0);
    heard += (chinese ? "zh:" : "en:") + sentence.toStdString() + '\n';
  }
  void hush() override { heard += "hushed\n"; }
};

struct Heard {
  Session session;
  std::string what;
  double loudest = 0.0;
  Heard() {
    session.simulation()->advance(2.0);
    session.time()->run();
    session.caption()->sound()->lead_to(std::make_unique<Ear>(what, loudest));
  }
  void type(const char* keys, double then_s) {
    session.simulation()->act("type_keys", {{"keys", std::string(keys)}});
    pass(then_s);
  }
  void pass(double span_s) {  // in pictures, as a window has them
    for (double gone_s = 0.0; gone_s < span_s; gone_s += 0.05) session.simulation()->advance(0.05);
  }
  std::string take() { return std::exchange(what, {}); }
};

TEST_CASE("a key that is touched is heard, and a muted lock is silent") {
  Heard heard;
  heard.type("0", 1.0);
  heard.type("✓↶✓", 2.0);
  heard.type("7408", 3.0);  // of a new PIN
  CHECK(heard.take().find("key") != std::string::npos);
  CHECK(heard.loudest > 0.05);
  CHECK(heard.loudest < 1.0);
  heard.session.faults()->putAmount(QStringLiteral("speaker.dead"), 1.0);
  heard.take();
  heard.type("52", 2.0);
  CHECK(heard.take() == "");
}

TEST_CASE("the siren sounds while it sounds at the door, and ends with it") {
  Heard heard;
  heard.session.house()->tearOffFront();
  heard.pass(3.0);
  const std::string siren = heard.take();
  INFO(siren);
  CHECK(siren.find("siren") != std::string::npos);
  CHECK(siren.find("quiet") == std::string::npos);
  CHECK(heard.loudest > 0.7);
  heard.session.rear_panel()->removeBattery();
  heard.pass(0.5);
  CHECK(heard.take().find("quiet") != std::string::npos);
}

TEST_CASE(
    "what is not lived through at about its own pace is not heard, nor what is switched off") {
  Heard heard;
  heard.type("0", 1.0);
  heard.type("✓↶✓", 2.0);
  heard.take();
  heard.session.time()->setSpeed(100.0);
  heard.type("740", 3.0);
  CHECK(heard.take() == "");
  heard.session.time()->setSpeed(1.0);
  heard.session.caption()->sound()->set_on(false);
  heard.type("85", 2.0);
  CHECK(heard.take() == "");
  heard.session.caption()->sound()->set_on(true);
  heard.type("2", 2.0);
  CHECK(heard.take() != "");
  heard.session.timeline()->goTo(1.0);  // what led there is told again
  CHECK(heard.take() == "");
}

TEST_CASE("what the lock says is spoken in its own language, with names for its signs", "[SET-2]") {
  Heard heard;
  std::string said;
  heard.session.caption()->sound()->speak_by(std::make_unique<Listener>(said));
  heard.session.language()->set_code(QStringLiteral("en"));  // the window's
  heard.type("0", 2.0);
  heard.type("✓↶", 3.0);
  const std::string chinese = std::exchange(said, {});
  INFO(chinese);
  CHECK(chinese.find("zh:") != std::string::npos);
  CHECK(chinese.find("en:") == std::string::npos);
  CHECK(chinese.find("✓") == std::string::npos);
  heard.type("✓740852✓", 3.0);
  heard.type("740852✓", 4.0);
  pair_phone(heard.session);
  heard.session.phone()->setSetting(QStringLiteral("language"), 1);
  heard.pass(4.0);
  said.clear();
  heard.session.rear_panel()->pressButton();
  heard.pass(5.0);
  INFO(said);
  CHECK(said.find("en:Locked.") != std::string::npos);
  CHECK(said.find("zh:") == std::string::npos);
}

TEST_CASE("a voice is hushed by a jump in time and silent where the lock is", "[KEY-5]") {
  Heard heard;
  std::string said;
  heard.session.caption()->sound()->speak_by(std::make_unique<Listener>(said));
  heard.type("0", 2.0);
  for (const char* keys : {"✓↶✓", "740852✓", "740852✓"}) heard.type(keys, 4.0);
  REQUIRE(said.find("zh:") != std::string::npos);
  heard.session.timeline()->goTo(1.0);
  CHECK(said.ends_with("hushed\n"));
  heard.session.timeline()->toPresent();
  heard.session.time()->run();
  heard.session.rear_panel()->pressButton();
  heard.pass(40.0);  // locked, and asleep
  said.clear();
  heard.type("5", 1.0);
  heard.session.simulation()->act("touch_key", {{"key", std::string("0")}});
  heard.pass(3.5);
  heard.session.simulation()->act("lift_key", {{"key", std::string("0")}});
  heard.type("740852✓", 4.0);
  REQUIRE(heard.session.door()->bolt_mm() < 1.0);
  CHECK(said.find("zh:") == std::string::npos);
  heard.session.rear_panel()->pressButton();
  heard.pass(40.0);  // it was for once
  heard.type("5", 1.0);
  heard.type("740852✓", 4.0);
  CHECK(said.find("zh:") != std::string::npos);
}

// Half a second is promised; a machine that is busy may need more to end a thread.
constexpr auto kNobodyWaits = std::chrono::seconds(2);

// Of Qt's speech, which complains where it finds no server, no voice and no loudspeaker.
TEST_CASE("a machine without a voice is silent, complains of nothing and keeps nobody waiting") {
  static QStringList complaints;
  complaints.clear();
  qInstallMessageHandler(
      [](QtMsgType, const QMessageLogContext&, const QString& text) { complaints << text; });
  const auto begun = std::chrono::steady_clock::now();
  {
    const std::unique_ptr<VoiceOut> voice = machine_voice();
    for (int i = 0; i < 20; ++i) voice->say(QStringLiteral("Locked."), i % 2 == 0, 0.5);
    voice->hush();
  }
  const auto took = std::chrono::steady_clock::now() - begun;
  qInstallMessageHandler(nullptr);
  CHECK(took < kNobodyWaits);
  CHECK(complaints.join(u'|').toStdString() == "");
}

// Whoever calls is put through, and never answered.
class DeafServer {
 public:
  explicit DeafServer(const std::string& path) : socket_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(path.size() < sizeof(address.sun_path));
    path.copy(address.sun_path, path.size());
    REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
    REQUIRE(::listen(socket_, 5) == 0);
  }
  DeafServer(const DeafServer&) = delete;
  DeafServer& operator=(const DeafServer&) = delete;

  // For ten seconds.
  bool wait_for_call() const {
    pollfd calls{socket_, POLLIN, 0};
    return ::poll(&calls, 1, 10'000) > 0;
  }

 private:
  int socket_;
};

// The engine that calls it is a package of the tests (tools/packages.txt). The program then ends
// while the voice is still being reached; the server is there until then: it must not keep that end
// waiting either.
TEST_CASE("a speech server that takes the call and never answers keeps nobody waiting") {
  const QTemporaryDir folder;
  static const DeafServer& server =
      *new DeafServer(folder.filePath(QStringLiteral("speech")).toStdString());
  qputenv("SPEECHD_ADDRESS", "unix_socket:" + folder.filePath(QStringLiteral("speech")).toUtf8());
  auto begun = std::chrono::steady_clock::now();
  {
    const std::unique_ptr<VoiceOut> voice = machine_voice();
    voice->say(QStringLiteral("Locked."), false, 0.5);
#ifdef LOCKTWIN_SPEECH
    INFO("Qt's engine for a speech server: install qt6-speech-speechd-plugin");
    CHECK(server.wait_for_call());
#else
    WARN("this Qt speaks in no way: there is no TextToSpeech");
#endif
    begun = std::chrono::steady_clock::now();
  }
  CHECK(std::chrono::steady_clock::now() - begun < kNobodyWaits);
  qunsetenv("SPEECHD_ADDRESS");
}

TEST_CASE("tones begin and end without a click, and the siren goes on from its end") {
  for (const Sound sound :
       {Sound::key, Sound::success, Sound::refused, Sound::chime, Sound::siren}) {
    const std::vector<std::int16_t> samples = samples_of(sound);
    REQUIRE(samples.size() > 500);
    CHECK(std::abs(samples.front()) < 1500);
    int loudest = 0;
    for (const std::int16_t sample : samples) loudest = std::max(loudest, std::abs(int{sample}));
    CHECK(loudest > 20'000);
    CHECK(loudest < 32'000);
    if (sound != Sound::siren) CHECK(std::abs(samples.back()) < 1500);
  }
  const std::vector<std::int16_t> siren = samples_of(Sound::siren);
  CHECK(siren.size() == static_cast<std::size_t>(kSamplesPerSecond));
  // The next sample after the last is the first: the wave is at zero and rises there.
  CHECK(siren.front() == 0);
  CHECK(siren.back() < 0);
  CHECK(siren[1] > 0);
}

TEST_CASE("a machine without a loudspeaker is silent and nobody waits for it") {
  const std::unique_ptr<SoundOut> out = machine_sound();
  for (int i = 0; i < 20; ++i) out->play(Sound::key, 0.5);
  out->play(Sound::siren, 1.0);
  out->stop_siren();
}

}  // namespace
}  // namespace locktwin::desktop
