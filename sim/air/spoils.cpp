#include "sim/air/spoils.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <utility>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/hmac.h"
#include "firmware-core/store/store.h"

namespace locktwin::sim {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kKeptFrames = 64;
constexpr Duration kVerdictWithin = 1s;  // of a module's word: the try goes to the flash first

constexpr std::size_t kDigits = 6;
constexpr int kPins = 1'000'000;
// Of a user's record (records.h): two lengths, then two digests.
constexpr std::size_t kLengthAt = 12;
constexpr std::size_t kDigestAt = 16;
constexpr std::size_t kDigestBytes = 16;

bool by_module(core::Method method) {
  return method == core::Method::face || method == core::Method::palm ||
         method == core::Method::finger;
}

bool by_radio(core::Method method) {
  return !by_module(method) && method != core::Method::pin &&
         method != core::Method::one_time_code && method != core::Method::recurring_code;
}

// Whose digest this is.
bool is_guessed(const core::Hmac& hmac, std::span<const std::uint8_t> digest) {
  std::array<std::uint8_t, kDigits> digits;
  for (int pin = 0; pin < kPins; ++pin) {
    int left = pin;
    for (std::uint8_t& digit : digits) {
      digit = static_cast<std::uint8_t>(left % 10);
      left /= 10;
    }
    const core::Digest made = hmac.of(digits);
    if (std::equal(digest.begin(), digest.end(), made.begin())) return true;
  }
  return false;
}

}  // namespace

int pin_digits_in(const Bytes& flash) {
  if (flash.size() < core::kFlashBytes) return 0;
  const core::FlashView view(flash.data(), core::kFlashBytes);
  core::Store store;
  store.mount(view);
  const auto key = store.broken() ? std::span<const std::uint8_t>()
                                  : store.read(core::RecordKey::device_key, view);
  if (key.empty()) return 0;
  const core::Hmac hmac(key);
  int found = 0;
  for (std::uint8_t user = 1; user <= core::config::kMaxUsers; ++user) {
    const auto record = store.read(core::user_record(user), view);
    for (std::size_t kind = 0; kind < 2 && !record.empty(); ++kind) {
      if (record[kLengthAt + kind] != kDigits) continue;
      const auto digest = record.subspan(kDigestAt + kind * kDigestBytes, kDigestBytes);
      if (is_guessed(hmac, digest)) found += static_cast<int>(kDigits);
    }
  }
  return found;
}

int deleted_records_in(const Bytes& flash) {
  namespace format = core::store_format;
  if (flash.size() < core::kFlashBytes) return 0;
  const core::FlashView view(flash.data(), core::kFlashBytes);
  core::Store store;
  store.mount(view);
  int found = 0;
  for (std::size_t half = 0; half < 2; ++half) {
    const format::Half bytes = format::half_of(view, half);
    for (std::size_t at = format::kHeaderBytes; at < bytes.size(); at += core::kFlashWordBytes) {
      if (format::record_at(bytes, at) == 0 || bytes[at] >= core::kRecordKeys) continue;
      const auto key = static_cast<core::RecordKey>(bytes[at]);
      const auto payload = bytes.subspan(at + format::kRecordHeaderBytes, bytes[at + 1]);
      const bool counts = std::ranges::equal(payload, store.read(key, view));
      if (core::is_secret(key) && !payload.empty() && !counts) ++found;
    }
  }
  return found;
}

void Spoils::say(const Bytes& frame, std::size_t more) {
  said_.push_back(frame);
  while (said_.size() > kKeptFrames + more) said_.pop_front();
}

void Spoils::watch(Time now, const core::Inputs& inputs, const core::Outputs& outputs,
                   bool on_cable) {
  if (on_cable) {
    spoke_until_ = now + kVerdictWithin;
    ++said_on_cable_;
  }
  const auto heard = inputs.radio.payload();
  const bool ours = !heard.empty() && std::ranges::any_of(said_, [&](const Bytes& frame) {
    return std::ranges::equal(frame, heard);
  });
  for (const core::Event& event : outputs.events) {
    if (event.kind != core::EventKind::access_granted) continue;
    const auto method = static_cast<core::Method>(event.first);
    const bool by_face = method == core::Method::face && now <= shown_until_;
    if (by_radio(method) && ours) opened_ = true;
    if (by_face || (by_module(method) && now <= spoke_until_)) opened_ = true;
  }
}

// As they lie there, and without what stands behind each word.
void Spoils::take_image(Bytes cells) {
  constexpr std::size_t kWord = core::kFlashWordBytes;
  Bytes words;
  for (std::size_t at = 0; at + kWord <= cells.size(); at += 2 * kWord) {
    words.insert(words.end(), cells.begin() + static_cast<std::ptrdiff_t>(at),
                 cells.begin() + static_cast<std::ptrdiff_t>(at + kWord));
  }
  pin_digits_ = std::max({pin_digits_, pin_digits_in(cells), pin_digits_in(words)});
  image_ = std::move(cells);
}

}  // namespace locktwin::sim
