#include "model/chips/flash.h"

#include <algorithm>

#include "model/state/hash.h"

namespace locktwin::model {
namespace {

constexpr std::uint8_t kErased = 0xFF;

// 0 .. 1, scattered over the cells but always the same for one: how far into an operation this bit
// flips. Real cells differ in just that way; the mix is the finaliser of splitmix64.
double flips_at(std::size_t address, unsigned bit) {
  std::uint64_t mix = (address * 8 + bit + 1) * 0x9e3779b97f4a7c15u;
  mix = (mix ^ (mix >> 30)) * 0xbf58476d1ce4e5b9u;
  mix = (mix ^ (mix >> 27)) * 0x94d049bb133111ebu;
  return static_cast<double>((mix ^ (mix >> 31)) >> 11) * 0x1p-53;
}

// `from` on its way to `to`.
std::uint8_t half_way(std::uint8_t from, std::uint8_t to, std::size_t address, double fraction) {
  unsigned flipped = 0;
  for (unsigned bit = 0; bit < 8; ++bit) {
    if (flips_at(address, bit) < fraction) flipped |= 1u << bit;
  }
  return static_cast<std::uint8_t>((from & ~flipped) | (to & flipped));
}

double ratio(Micros part, Micros whole) {
  return static_cast<double>(part.count()) / static_cast<double>(whole.count());
}

}  // namespace

Flash::Flash(const FlashGeometry& geometry, const FlashTiming& timing,
             const FlashWearParameters& wear)
    : geometry_(geometry),
      timing_(timing),
      wear_(wear),
      bytes_(geometry.size_bytes, kErased),
      erases_(geometry.size_bytes / geometry.page_bytes) {}

FlashResult Flash::start_program(Micros now, std::size_t address,
                                 std::span<const std::uint8_t> data) {
  advance_to(now);
  const FlashResult checked = check_program(address, data);
  if (checked != FlashResult::ok) return checked;
  data_.assign(data.begin(), data.end());
  begin(Operation::program, now, address);
  return FlashResult::ok;
}

FlashResult Flash::start_erase(Micros now, std::size_t page_address) {
  advance_to(now);
  const FlashResult checked = check(page_address, geometry_.page_bytes, geometry_.page_bytes);
  if (checked == FlashResult::ok) begin(Operation::erase, now, page_address);
  return checked;
}

FlashResult Flash::check_program(std::size_t address, std::span<const std::uint8_t> data) const {
  const FlashResult checked = check(address, data.size(), geometry_.word_bytes);
  if (checked != FlashResult::ok) return checked;
  for (std::size_t i = 0; i < data.size(); ++i) {
    if ((data[i] & ~bytes_[address + i]) != 0) return FlashResult::not_erased;
  }
  return FlashResult::ok;
}

FlashResult Flash::check(std::size_t address, std::size_t length, std::size_t unit_bytes) const {
  if (busy()) return FlashResult::busy;
  if (length == 0 || address > bytes_.size() || length > bytes_.size() - address) {
    return FlashResult::out_of_range;
  }
  if (address % unit_bytes != 0 || length % unit_bytes != 0) return FlashResult::unaligned;
  return FlashResult::ok;
}

void Flash::begin(Operation operation, Micros now, std::size_t address) {
  operation_ = operation;
  started_ = now;
  address_ = address;
  words_done_ = 0;
  failed_ = false;
  if (operation == Operation::erase) ++erases_[address / geometry_.page_bytes];
}

Micros Flash::done_at() const {
  if (operation_ == Operation::none) return kNever;
  if (operation_ == Operation::erase) return started_ + erase_time(address_ / geometry_.page_bytes);
  return started_ + timing_.word_program * (data_.size() / geometry_.word_bytes);
}

void Flash::advance_to(Micros now) {
  if (operation_ == Operation::program) finish_words(now);
  if (now < done_at()) return;
  if (operation_ == Operation::erase) finish_erase();
  if (operation_ != Operation::none && failed_) ++failures_;
  operation_ = Operation::none;
}

void Flash::finish_erase() {
  for (std::size_t at = address_; at < address_ + geometry_.page_bytes; ++at) {
    bytes_[at] = static_cast<std::uint8_t>(kErased & ~weak_bits(at));
    failed_ = failed_ || bytes_[at] != kErased;
  }
}

void Flash::finish_words(Micros now) {
  const auto passed = static_cast<std::size_t>((now - started_) / timing_.word_program);
  const std::size_t done = std::min(passed, data_.size() / geometry_.word_bytes);
  for (std::size_t i = words_done_ * geometry_.word_bytes; i < done * geometry_.word_bytes; ++i) {
    const std::size_t at = address_ + i;
    bytes_[at] = static_cast<std::uint8_t>(data_[i] & ~weak_bits(at));
    failed_ = failed_ || bytes_[at] != data_[i];
  }
  words_done_ = done;
}

void Flash::cut_power(Micros now) {
  advance_to(now);
  const Micros elapsed = now - started_;
  if (operation_ == Operation::program) {
    tear_word(ratio(elapsed % timing_.word_program, timing_.word_program));
  } else if (operation_ == Operation::erase) {
    tear_page(ratio(elapsed, erase_time(address_ / geometry_.page_bytes)));
  }
  operation_ = Operation::none;
  failed_ = false;
}

void Flash::tear_word(double fraction) {
  const std::size_t first = words_done_ * geometry_.word_bytes;
  for (std::size_t i = first; i < first + geometry_.word_bytes; ++i) {
    const std::size_t at = address_ + i;
    bytes_[at] = half_way(bytes_[at], data_[i], at, fraction);
  }
}

void Flash::tear_page(double fraction) {
  for (std::size_t at = address_; at < address_ + geometry_.page_bytes; ++at) {
    bytes_[at] = half_way(bytes_[at], kErased, at, fraction);
  }
}

void Flash::set_worn(double endurances) {
  worn_ = endurances;
  failures_before_ = failures_;
}

double Flash::erases(std::size_t page) const {
  return worn_ * wear_.endurance + erases_[page];
}

double Flash::most_erases() const {
  return worn_ * wear_.endurance + *std::ranges::max_element(erases_);
}

Micros Flash::erase_time(std::size_t page) const {
  const double slower = 1 + wear_.slower * erases(page) / wear_.endurance;
  const double whole_us = static_cast<double>(timing_.page_erase.count());
  return Micros(static_cast<Micros::rep>(whole_us * std::min(slower, wear_.slowest)));
}

// Each page has its own limit: the place of its first bit among all decides.
double Flash::weak_share(std::size_t page) const {
  const double spread = 1 + wear_.limit_spread * flips_at(page * geometry_.page_bytes, 0);
  const double limits = erases(page) / (wear_.endurance * spread);
  return limits <= 1 ? 0 : wear_.weak_share_per_limit * (limits - 1);
}

std::uint8_t Flash::weak_bits(std::size_t address) const {
  const double share = weak_share(address / geometry_.page_bytes);
  if (share <= 0) return 0;
  unsigned weak = 0;
  for (unsigned bit = 0; bit < 8; ++bit) {
    if (flips_at(address, bit) < share) weak |= 1U << bit;
  }
  return static_cast<std::uint8_t>(weak);
}

void Flash::hash_into(StateHash& hash) const {
  hash_state(hash, *this);
}

}  // namespace locktwin::model
