#include "sim/record/compare_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "firmware-core/wire/difference.h"
#include "sim/link/wire_text.h"

namespace locktwin::sim {

namespace {

void hide(core::KeyMask& keys) {
  if ((keys & core::kDigitKeys) == 0) return;
  keys = static_cast<core::KeyMask>((keys & ~core::kDigitKeys) | core::mask_of(core::Key::digit_0));
}

RecordFrame but_digits(RecordFrame frame) {
  hide(frame.inputs.keys);
  frame.inputs.radio.bytes.fill(0);
  frame.inputs.random = {};
  frame.inputs.chip_secret = {};
  frame.outputs.flash.data.fill(0);
  frame.outputs.pairing = {};
  for (core::RadioFrame& sent : frame.outputs.radio.items) sent.bytes.fill(0);
  return frame;
}

std::string name_of(const RecordFrame& frame) {
  return frame.kind == FrameKind::boot ? "a boot" : "a step";
}

std::string end_of(const RecordReader& record, bool more) {
  return more ? place_text(record.frame()) : "the end";
}

template <typename Struct>
bool differ(std::string_view which, const Struct& left, const Struct& right, FirstDifference& to) {
  return core::first_difference(left, right, [&](const core::FieldName& name, auto a, auto b) {
    to.what = fmt::format("{}.{}", which, to_text(name));
    to.left = shown(name, a);
    to.right = shown(name, b);
  });
}

bool same_place(const RecordFrame& a, const RecordFrame& b) {
  return a.kind == b.kind && a.lock == b.lock && a.boot == b.boot && a.step == b.step &&
         a.at == b.at;
}

std::optional<FirstDifference> compare_frames(const RecordFrame& left, const RecordFrame& right) {
  FirstDifference found{place_text(left), "", name_of(left), name_of(right)};
  if (!same_place(left, right)) {
    found.right += " " + place_text(right);
    return found;
  }
  if (left.kind == FrameKind::boot) return std::nullopt;
  if (differ("inputs", left.inputs, right.inputs, found)) return found;
  if (differ("outputs", left.outputs, right.outputs, found)) return found;
  return std::nullopt;
}

std::optional<FirstDifference> compare_flashes(const RecordReader& left,
                                               const RecordReader& right) {
  const core::FlashView a = left.flash();
  const core::FlashView b = right.flash();
  const auto [at, other] = std::mismatch(a.begin(), a.end(), b.begin());
  if (at == a.end()) return std::nullopt;
  return FirstDifference{place_text(left.frame()), fmt::format("flash[{}]", at - a.begin()),
                         std::to_string(*at), std::to_string(*other)};
}

}  // namespace

std::optional<FirstDifference> compare_records(RecordReader left, RecordReader right,
                                               Compared compared) {
  for (;;) {
    const bool more = left.next();
    const bool other = right.next();
    if (!more && !other) return std::nullopt;
    if (more != other) {
      const RecordReader& longer = more ? left : right;
      return FirstDifference{place_text(longer.frame()), "", end_of(left, more),
                             end_of(right, other)};
    }
    std::optional<FirstDifference> found;
    if (compared == Compared::all) {
      found = compare_frames(left.frame(), right.frame());
      if (!found) found = compare_flashes(left, right);
    } else {
      found = compare_frames(but_digits(left.frame()), but_digits(right.frame()));
    }
    if (found) return found;
  }
}

}  // namespace locktwin::sim
