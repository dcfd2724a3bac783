// The sounds of a lock, made here: short tones and a siren, as samples.
#pragma once

#include <cstdint>
#include <vector>

namespace locktwin::desktop {

enum class Sound { key, success, refused, chime, siren };

inline constexpr int kSamplesPerSecond = 22'050;  // of one channel, 16 bits

// The siren is a second that goes on from its end at its beginning.
std::vector<std::int16_t> samples_of(Sound sound);

}  // namespace locktwin::desktop
