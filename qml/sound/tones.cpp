#include "qml/sound/tones.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace locktwin::desktop {

namespace {

constexpr double kLoudest = 30'000.0;  // of 32,767
constexpr double kRise_s = 0.004;      // so that nothing clicks

struct Note {
  double hertz;  // 0: silence
  double lasts_s;
  double fades = 0.0;  // so fast it dies away, a second
};

std::size_t samples_in(double seconds) {
  return static_cast<std::size_t>(seconds * kSamplesPerSecond);
}

void add(std::vector<std::int16_t>& samples, const Note& note) {
  const std::size_t count = samples_in(note.lasts_s);
  for (std::size_t i = 0; i < count; ++i) {
    const double at_s = static_cast<double>(i) / kSamplesPerSecond;
    const double left_s = note.lasts_s - at_s;
    const double edge = std::min({1.0, at_s / kRise_s, left_s / kRise_s});
    const double wave = std::sin(2.0 * std::numbers::pi * note.hertz * at_s);
    const double loud = kLoudest * edge * std::exp(-note.fades * at_s);
    samples.push_back(static_cast<std::int16_t>(std::lround(loud * wave)));
  }
}

// Up and down twice a second; whole waves of it fit into the second, so that it goes on smoothly.
std::vector<std::int16_t> siren() {
  constexpr double kMiddle_hz = 2600.0, kSwing_hz = 500.0, kSweeps_hz = 2.0;
  std::vector<std::int16_t> samples;
  for (int i = 0; i < kSamplesPerSecond; ++i) {
    const double turn = 2.0 * std::numbers::pi * i / kSamplesPerSecond;
    const double phase =
        kMiddle_hz * turn - kSwing_hz / kSweeps_hz * (std::cos(kSweeps_hz * turn) - 1.0);
    samples.push_back(static_cast<std::int16_t>(std::lround(kLoudest * std::sin(phase))));
  }
  return samples;
}

}  // namespace

std::vector<std::int16_t> samples_of(Sound sound) {
  std::vector<Note> notes;
  switch (sound) {
    case Sound::key:
      notes = {{1975.5, 0.045, 20.0}};
      break;
    case Sound::success:
      notes = {{1046.5, 0.11}, {1318.5, 0.11}, {1568.0, 0.22, 6.0}};
      break;
    case Sound::refused:
      notes = {{392.0, 0.14}, {0.0, 0.05}, {392.0, 0.24, 3.0}};
      break;
    case Sound::chime:
      notes = {{659.3, 0.6, 3.5}, {523.3, 1.1, 2.5}};
      break;
    case Sound::siren:
      return siren();
  }
  std::vector<std::int16_t> samples;
  for (const Note& note : notes) add(samples, note);
  return samples;
}

}  // namespace locktwin::desktop
