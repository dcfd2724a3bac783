// Random Inputs and Outputs that can be told over a wire, for rapidcheck.
#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <type_traits>

#include "firmware-core/wire/words.h"

namespace locktwin::test {

template <typename T>
void roll(T& value) {
  if constexpr (std::is_enum_v<T>) {
    int words = 0;
    while (core::is_word(static_cast<T>(words))) ++words;
    value = static_cast<T>(*rc::gen::inRange(0, words));
  } else {
    value = *rc::gen::arbitrary<T>();
  }
}
template <typename... Ts>
void roll_all(Ts&... values) {
  (roll(values), ...);
}
template <typename List>
void roll_count(List& list) {
  list.count = static_cast<std::uint8_t>(*rc::gen::inRange<std::size_t>(0, list.items.size() + 1));
  roll(list.dropped);
}

// Random up to the length; behind it nothing that would be told.
template <typename Bytes>
void roll_bytes(std::uint8_t& length, Bytes& bytes) {
  length = static_cast<std::uint8_t>(*rc::gen::inRange<std::size_t>(0, bytes.size() + 1));
  for (std::uint8_t& byte : bytes) roll(byte);
}
inline void roll_keys(core::KeyMask& keys, core::KeyMask known) {
  keys = static_cast<core::KeyMask>(*rc::gen::inRange(0, known + 1));
}
inline void roll_frame(core::RadioFrame& frame) {
  roll_bytes(frame.length, frame.bytes);
  roll_all(frame.lane, frame.peer);
}

inline core::Inputs any_inputs() {
  core::Inputs in;
  roll_keys(in.keys, core::kAllKeys | core::kGuard);
  roll_all(in.now_ms, in.inside_button, in.set_button, in.rear_cover_off, in.front_torn_off,
           in.external_power, in.bolt_out_switch, in.bolt_in_switch, in.door_closed_switch,
           in.motor_current_ma, in.bus_voltage_mv, in.battery_ma, in.battery_dc, in.clock_s,
           in.clock_kept, in.bluetooth_peers, in.wifi_online, in.wifi_dbm, in.flash,
           in.module.reply, in.module.module, in.module.slot, in.module.detail);
  for (std::uint32_t& word : in.random) roll(word);
  roll(in.boots);
  for (std::uint8_t& byte : in.chip_secret) roll(byte);
  roll_frame(in.radio);
  return in;
}

inline core::Outputs any_outputs() {
  core::Outputs out;
  core::Report& report = out.report;
  roll_keys(out.lit_keys, core::kAllKeys);
  roll_all(out.motor, out.power, out.battery_light, out.siren, out.video, out.wake_at_ms,
           out.red_light, out.show_pairing, out.sets_clock, out.clock_s, out.volume, out.language,
           out.bluetooth_on, out.wifi_on, out.bluetooth_drop);
  roll_all(report.lock_state, report.panel, report.wrong_tries, report.users, report.digits_entered,
           report.battery_percent, report.bolt_tries, report.lockout_left_ms, report.away,
           report.privacy, report.muted, report.sessions);
  roll_all(out.flash.operation, out.flash.address);
  roll_bytes(out.flash.length, out.flash.data);
  const int letters = *rc::gen::inRange(0, 32);
  for (int i = 0; i < letters; ++i) {
    out.pairing[static_cast<std::size_t>(i)] = static_cast<char>(*rc::gen::inRange(1, 128));
  }
  roll_count(out.modules);
  for (auto& command : out.modules.items) roll_all(command.order, command.module, command.slot);
  roll_count(out.radio);
  for (auto& frame : out.radio.items) roll_frame(frame);
  roll_count(out.events);
  for (auto& event : out.events.items) roll_all(event.kind, event.first, event.second, event.third);
  roll_count(out.prompts);
  for (auto& prompt : out.prompts.items) roll(prompt);
  return out;
}

}  // namespace locktwin::test
