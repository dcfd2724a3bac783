#include "qml/sound/sound_model.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

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

void SoundModel::hush() {
  if (siren_ && out_ != nullptr) out_->stop_siren();
  siren_ = false;
}

// What led to a moment that one has jumped to is told, and not heard again.
void SoundModel::listen() {
  if (out_ == nullptr || !on_) return;
  const sim::Picture& picture = simulation_.picture();
  const bool heard = picture.pace.running && !picture.pace.reversed && !picture.pace.skipping &&
                     picture.pace.speed <= kFastest;
  if (!heard) return hush();
  const sim::LockPicture& lock = simulation_.lock();
  const double speaker = loudness(lock.loudest_db);
  for (const sim::Occurrence& occurrence : picture.happened) {
    const std::optional<Sound> sound = sound_of(occurrence);
    if (sound && speaker > 0.0 && simulation_.is_of_shown(occurrence)) out_->play(*sound, speaker);
  }
  const double loud = loudness(siren_level_.number(lock));
  if (loud <= 0.0) return hush();
  if (siren_ && loud == loud_) return;
  out_->play(Sound::siren, loud);
  siren_ = true;
  loud_ = loud;
}

}  // namespace locktwin::desktop
