#include "qml/sound/sound_model.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "qml/caption_model.h"

namespace locktwin::desktop {

namespace {

constexpr double kFull_db = 85.0;    // at 1 m: as loud as the machine can
constexpr double kSilent_db = 35.0;  // a quiet stairwell
constexpr double kFastest = 2.0;     // faster than that, tones would come as a noise

// Half as loud to the ear every 10 dB.
double loudness(double level_db) {
  if (level_db <= kSilent_db) return 0.0;
  return std::min(1.0, std::pow(2.0, (level_db - kFull_db) / 10.0));
}

std::optional<Sound> sound_of(const sim::Occurrence& occurrence) {
  if (occurrence.kind != sim::OccurrenceKind::prompt) return std::nullopt;
  if (occurrence.prompt == core::Prompt::key) return Sound::key;
  if (occurrence.prompt == core::Prompt::success) return Sound::success;
  if (occurrence.prompt == core::Prompt::refused) return Sound::refused;
  if (occurrence.prompt == core::Prompt::chime) return Sound::chime;
  return std::nullopt;
}

// Signs have names.
QString spoken_text(core::Prompt prompt, bool chinese) {
  const auto word = [&](const char* in_chinese, const char* in_english) {
    return QString::fromUtf8(chinese ? in_chinese : in_english);
  };
  return prompt_text(prompt, chinese)
      .replace(QChar(0x2713), word("確認鍵", "the confirm key"))
      .replace(QChar(0x21b6), word("返回鍵", "the back key"));
}

}  // namespace

SoundModel::SoundModel(Simulation& simulation, QObject* parent)
    : QObject(parent), simulation_(simulation) {
  connect(&simulation, &Simulation::begun, this, &SoundModel::hush);
  connect(&simulation, &Simulation::arrived, this, &SoundModel::listen);
}

SoundModel::~SoundModel() = default;

void SoundModel::set_on(bool on) {
  if (on == on_) return;
  on_ = on;
  if (!on_) hush();
  Q_EMIT changed();
}

void SoundModel::lead_to(std::unique_ptr<SoundOut> out) {
  out_ = std::move(out);
}

void SoundModel::speak_by(std::unique_ptr<VoiceOut> voice) {
  voice_ = std::move(voice);
}

void SoundModel::hush() {
  if (said_ && voice_ != nullptr) voice_->hush();
  said_ = false;
  hush_siren();
}

void SoundModel::hush_siren() {
  if (siren_ && out_ != nullptr) out_->stop_siren();
  siren_ = false;
}

// What led to a moment that one has jumped to is told, and not heard again.
void SoundModel::listen() {
  if ((out_ == nullptr && voice_ == nullptr) || !on_) return;
  const sim::PacePicture& pace = simulation_.picture().pace;
  const bool heard = pace.running && !pace.reversed && !pace.skipping && pace.speed <= kFastest;
  if (!heard) return hush();
  tell_news();
  const double loud = loudness(siren_level_.number(simulation_.lock()));
  if (loud <= 0.0) return hush_siren();
  if (out_ == nullptr || (siren_ && loud == loud_)) return;
  out_->play(Sound::siren, loud);
  siren_ = true;
  loud_ = loud;
}

void SoundModel::tell_news() {
  const double speaker = loudness(simulation_.lock().loudest_db);
  if (speaker <= 0.0) return;
  std::optional<core::Prompt> sentence;  // the last one: a lock has one mouth
  for (const sim::Occurrence& occurrence : simulation_.picture().happened) {
    if (!simulation_.is_of_shown(occurrence)) continue;
    const std::optional<Sound> sound = sound_of(occurrence);
    if (sound && out_ != nullptr) out_->play(*sound, speaker);
    const bool prompt = occurrence.kind == sim::OccurrenceKind::prompt;
    if (prompt && sim::spec_of(occurrence.prompt).spoken) sentence = occurrence.prompt;
  }
  if (sentence) say(*sentence, speaker);
}

// In the language that the lock is set to, whatever that of the window is.
void SoundModel::say(core::Prompt prompt, double loud) {
  if (voice_ == nullptr) return;
  const bool chinese = !simulation_.lock().speaks_english;
  voice_->say(spoken_text(prompt, chinese), chinese, loud);
  said_ = true;
}

}  // namespace locktwin::desktop
