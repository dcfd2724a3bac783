#include "model/chips/flash.h"

#include <algorithm>

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

Flash::Flash(const FlashGeometry& geometry, const FlashTiming& timing)
    : geometry_(geometry), timing_(timing), bytes_(geometry.size_bytes, kErased) {}

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
}

Micros Flash::done_at() const {
  if (operation_ == Operation::none) return kNever;
  if (operation_ == Operation::erase) return started_ + timing_.page_erase;
  return started_ + timing_.word_program * (data_.size() / geometry_.word_bytes);
}

void Flash::advance_to(Micros now) {
  if (operation_ == Operation::program) finish_words(now);
  if (now < done_at()) return;
  if (operation_ == Operation::erase) std::fill_n(&bytes_[address_], geometry_.page_bytes, kErased);
  operation_ = Operation::none;
}

void Flash::finish_words(Micros now) {
  const auto passed = static_cast<std::size_t>((now - started_) / timing_.word_program);
  const std::size_t done = std::min(passed, data_.size() / geometry_.word_bytes);
  for (std::size_t i = words_done_ * geometry_.word_bytes; i < done * geometry_.word_bytes; ++i) {
    bytes_[address_ + i] = data_[i];
  }
  words_done_ = done;
}

void Flash::cut_power(Micros now) {
  advance_to(now);
  const Micros elapsed = now - started_;
  if (operation_ == Operation::program) {
    tear_word(ratio(elapsed % timing_.word_program, timing_.word_program));
  } else if (operation_ == Operation::erase) {
    tear_page(ratio(elapsed, timing_.page_erase));
  }
  operation_ = Operation::none;
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

}  // namespace locktwin::model
