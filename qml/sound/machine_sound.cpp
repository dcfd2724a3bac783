// The loudspeaker by PulseAudio, which PipeWire serves as well. A thread of its own writes: to
// reach a server, and to write, may take time.
#include "qml/sound/sound_out.h"

#ifdef LOCKTWIN_PULSE

#include <pulse/simple.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace locktwin::desktop {

namespace {

constexpr std::size_t kPortion = kSamplesPerSecond / 20;  // 50 ms
constexpr std::size_t kMostWaiting = 8;                   // tones; more are left out

class PulseSound : public SoundOut {
 public:
  PulseSound() : thread_([this] { run(); }) {}
  ~PulseSound() override {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
  }
  PulseSound(const PulseSound&) = delete;
  PulseSound& operator=(const PulseSound&) = delete;

  void play(Sound sound, double loud) override {
    {
      const std::lock_guard lock(mutex_);
      if (sound == Sound::siren) {
        siren_ = loud;
      } else if (waiting_.size() < kMostWaiting) {
        waiting_.push_back({sound, loud});
      }
    }
    wake_.notify_one();
  }
  void stop_siren() override {
    const std::lock_guard lock(mutex_);
    siren_.reset();
  }

 private:
  struct Tone {
    Sound sound;
    double loud;
  };

  // Closes itself.
  struct Closer {
    void operator()(pa_simple* stream) const { pa_simple_free(stream); }
  };
  using Stream = std::unique_ptr<pa_simple, Closer>;

  static Stream open() {
    const pa_sample_spec form{PA_SAMPLE_S16NE, kSamplesPerSecond, 1};
    // It sounds at once, however short, and no more than two portions wait in the server; by
    // itself that would gather a quarter of a second first.
    constexpr auto kBytes = static_cast<std::uint32_t>(sizeof(std::int16_t));
    constexpr std::uint32_t kAsItLikes = ~std::uint32_t{0};
    const pa_buffer_attr buffer{.maxlength = kAsItLikes,
                                .tlength = static_cast<std::uint32_t>(2 * kPortion) * kBytes,
                                .prebuf = kBytes,
                                .minreq = kAsItLikes,
                                .fragsize = kAsItLikes};
    int error = 0;
    return Stream(pa_simple_new(nullptr, "locktwin", PA_STREAM_PLAYBACK, nullptr, "lock", &form,
                                nullptr, &buffer, &error));
  }

  static void scale(std::vector<std::int16_t>& samples, double loud) {
    for (std::int16_t& sample : samples) sample = static_cast<std::int16_t>(sample * loud);
  }

  // What is to be written next; none: the end.
  std::optional<std::vector<std::int16_t>> next() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [&] { return stopping_ || siren_ || !waiting_.empty(); });
    if (stopping_) return std::nullopt;
    if (!waiting_.empty()) {
      const Tone tone = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      std::vector<std::int16_t> samples = samples_of(tone.sound);
      scale(samples, tone.loud);
      return samples;
    }
    const double loud = *siren_;
    lock.unlock();
    if (at_ >= siren_wave_.size()) at_ = 0;
    const auto from = siren_wave_.begin() + static_cast<std::ptrdiff_t>(at_);
    const std::size_t count = std::min(kPortion, siren_wave_.size() - at_);
    std::vector<std::int16_t> samples(from, from + static_cast<std::ptrdiff_t>(count));
    at_ += count;
    scale(samples, loud);
    return samples;
  }

  // Where no server answers, what is played is gone, as by a speaker that is switched off.
  void run() {
    Stream stream;
    while (const auto samples = next()) {
      if (stream == nullptr) stream = open();
      if (stream == nullptr) {
        const std::lock_guard lock(mutex_);
        waiting_.clear();
        siren_.reset();
        continue;
      }
      if (!write(*stream, *samples)) stream.reset();
    }
  }

  // In portions: who closes the window waits for one of them.
  bool write(pa_simple& stream, const std::vector<std::int16_t>& samples) {
    for (std::size_t at = 0; at < samples.size() && !stops(); at += kPortion) {
      const std::size_t count = std::min(kPortion, samples.size() - at);
      int error = 0;
      if (pa_simple_write(&stream, samples.data() + at, count * sizeof(std::int16_t), &error) < 0) {
        return false;
      }
    }
    return true;
  }

  bool stops() {
    const std::lock_guard lock(mutex_);
    return stopping_;
  }

  std::vector<std::int16_t> siren_wave_ = samples_of(Sound::siren);
  std::size_t at_ = 0;  // in it
  std::mutex mutex_;    // of all below
  std::condition_variable wake_;
  std::deque<Tone> waiting_;
  std::optional<double> siren_;  // as loud as that; none: it is silent
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace

std::unique_ptr<SoundOut> machine_sound() {
  return std::make_unique<PulseSound>();
}

}  // namespace locktwin::desktop

#else

namespace locktwin::desktop {

namespace {

class Silence : public SoundOut {
 public:
  void play(Sound, double) override {}
  void stop_siren() override {}
};

}  // namespace

std::unique_ptr<SoundOut> machine_sound() {
  return std::make_unique<Silence>();
}

}  // namespace locktwin::desktop

#endif
