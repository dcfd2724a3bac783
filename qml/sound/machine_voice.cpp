// The voice by Qt's speech, whatever it finds on this machine. In a thread of its own: to reach a
// speech server may take long. Nothing is looked for before the first sentence.
#include "qml/sound/voice_out.h"

#ifdef LOCKTWIN_SPEECH

#include <QDeadlineTimer>
#include <QLocale>
#include <QLoggingCategory>
#include <QObject>
#include <QTextToSpeech>
#include <QThread>
#include <QVoice>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

namespace locktwin::desktop {

namespace {

// The voices of a server are many: until they are listed, what was to be said is no news any more.
constexpr qint64 kNews_ms = 3000;

// Of voices that were let go of while they reached for a server. Never freed: they may still run.
std::vector<QThread*>& left_threads() {
  static auto* const threads = new std::vector<QThread*>;
  return *threads;
}

// How a language is spoken.
struct Tongue {
  QLocale locale;
  std::optional<QVoice> voice;  // none: the locale's own
};

// Lives in the thread.
class Reader : public QObject {
 public:
  void say(const QString& sentence, bool chinese, double loud, QDeadlineTimer until) {
    if (!begun_) begin();
    const std::optional<Tongue>& tongue = chinese ? chinese_ : english_;
    if (speech_ == nullptr || !tongue || until.hasExpired()) return;
    speech_->setLocale(tongue->locale);
    if (tongue->voice) speech_->setVoice(*tongue->voice);
    speech_->setVolume(loud);
    speech_->say(sentence);
  }
  void hush() {
    if (speech_ != nullptr) speech_->stop();
  }

 private:
  // The engines complain where there is no server or no loudspeaker; to be silent is no mistake.
  void begin() {
    begun_ = true;
    QLoggingCategory::setFilterRules(QStringLiteral("qt.speech.*=false\nqt.multimedia.*=false"));
    QStringList engines = QTextToSpeech::availableEngines();
    engines.removeAll(QStringLiteral("mock"));
    if (engines.isEmpty()) return;
    speech_ = new QTextToSpeech(engines.constFirst(), this);
    if (speech_->state() == QTextToSpeech::Error) return;
    chinese_ = pick(QLocale(QLocale::Chinese, QLocale::Taiwan));
    if (!chinese_) chinese_ = pick_mandarin();
    english_ = pick(QLocale(QLocale::English, QLocale::UnitedStates));
  }

  // Another country's, if need be; never another language's.
  std::optional<Tongue> pick(const QLocale& wanted) const {
    const auto all = speech_->availableLocales();
    if (all.contains(wanted)) return Tongue{wanted, {}};
    const auto found = std::find_if(all.begin(), all.end(), [&](const QLocale& one) {
      return one.language() == wanted.language();
    });
    if (found == all.end()) return std::nullopt;
    return Tongue{*found, {}};
  }
  // espeak-ng calls it "cmn", which Qt 6.4 takes for no language.
  std::optional<Tongue> pick_mandarin() {
    speech_->setLocale(QLocale::c());
    for (const QVoice& voice : speech_->availableVoices()) {
      if (voice.name().contains(QLatin1String("Mandarin"))) return Tongue{QLocale::c(), voice};
    }
    return std::nullopt;
  }

  bool begun_ = false;
  QTextToSpeech* speech_ = nullptr;
  std::optional<Tongue> chinese_, english_;
};

class QtVoice : public VoiceOut {
 public:
  QtVoice() : thread_(new QThread), reader_(new Reader) {
    reader_->moveToThread(thread_);
    QObject::connect(thread_, &QThread::finished, reader_, &QObject::deleteLater);
    thread_->start(QThread::LowPriority);
  }
  // Who closes the window does not wait for a server that does not answer.
  ~QtVoice() override {
    constexpr unsigned long kPatience_ms = 500;
    thread_->quit();
    if (thread_->wait(kPatience_ms)) {
      delete thread_;
    } else {
      left_threads().push_back(thread_);
    }
  }
  QtVoice(const QtVoice&) = delete;
  QtVoice& operator=(const QtVoice&) = delete;

  void say(const QString& sentence, bool chinese, double loud) override {
    const QDeadlineTimer until(kNews_ms);
    QMetaObject::invokeMethod(reader_, [reader = reader_, sentence, chinese, loud, until] {
      reader->say(sentence, chinese, loud, until);
    });
  }
  void hush() override {
    QMetaObject::invokeMethod(reader_, [reader = reader_] { reader->hush(); });
  }

 private:
  QThread* thread_;
  Reader* reader_;
};

}  // namespace

std::unique_ptr<VoiceOut> machine_voice() {
  return std::make_unique<QtVoice>();
}

int end_with(int code) {
  const std::vector<QThread*>& left = left_threads();
  const bool all_ended =
      std::all_of(left.begin(), left.end(), [](QThread* thread) { return thread->wait(0); });
  if (all_ended) return code;
  // Not every stream: whoever reads from the server holds its lock, perhaps for ever.
  std::fflush(stdout);
  std::fflush(stderr);
  std::quick_exit(code);
}

}  // namespace locktwin::desktop

#else

namespace locktwin::desktop {

namespace {

class NoVoice : public VoiceOut {
 public:
  void say(const QString&, bool, double) override {}
  void hush() override {}
};

}  // namespace

std::unique_ptr<VoiceOut> machine_voice() {
  return std::make_unique<NoVoice>();
}

int end_with(int code) {
  return code;
}

}  // namespace locktwin::desktop

#endif
