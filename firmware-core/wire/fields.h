// Every field of Inputs and Outputs that has a meaning, once, in the order of the wire (README.md):
// encoding, decoding, naming and comparing all walk these lists. Changing one is a new
// kWireVersion.
//
// A walk is done by a pen, which has
//   number(name, value)         an integer of 1, 2, 4 or 8 bytes
//   flag(name, value)           bool
//   word(name, value)           an enumeration
//   keys(name, value, known)    a KeyMask of `known` ones
//   count(name, value, most)    how many entries follow
//   bytes(name, array, count)   so many bytes of an array
//   text(name, array)           characters up to a zero, which the array always holds
//   group(name), item(name, i)  of what the next fields are; group("") of the struct itself
// A field without a meaning (the address of no flash command, what lies behind a count) is passed
// over: a reading pen leaves it as it was.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "firmware-core/inputs.h"
#include "firmware-core/member_count.h"
#include "firmware-core/outputs.h"

namespace locktwin::core {

inline constexpr std::size_t kWireHeadBytes = 2;  // before the first field: version, kind

// Up to the zero, or the whole of it.
template <std::size_t N>
constexpr std::uint8_t text_length(const std::array<char, N>& text) {
  std::uint8_t length = 0;
  while (length < N && text[length] != '\0') ++length;
  return length;
}

// A new member needs its line below and in README.md, and a new kWireVersion.
static_assert(member_count<Inputs>() == 25);
static_assert(member_count<ModuleMessage>() == 4);
static_assert(member_count<RadioFrame>() == 4);
static_assert(member_count<Outputs>() == 23);
static_assert(member_count<Report>() == 12);
static_assert(member_count<FlashCommand>() == 4);
static_assert(member_count<ModuleCommand>() == 3);
static_assert(member_count<Event>() == 4);

// T, as a thing that is read or one that is written.
template <typename Self, typename T>
concept SelfOf = std::same_as<std::remove_const_t<Self>, T>;

template <typename Pen>
constexpr void walk_module(Pen& pen, SelfOf<ModuleMessage> auto& message) {
  pen.word("reply", message.reply);
  if (message.reply == ModuleReply::none) return;
  pen.word("module", message.module);
  pen.number("slot", message.slot);
  pen.number("detail", message.detail);
}

template <typename Pen>
constexpr void walk_frame(Pen& pen, SelfOf<RadioFrame> auto& frame) {
  pen.count("length", frame.length, kRadioFrameBytes);
  if (frame.length == 0) return;
  pen.word("lane", frame.lane);
  pen.number("peer", frame.peer);
  pen.bytes("bytes", frame.bytes, frame.length);
}

template <typename Pen>
constexpr void walk_switches(Pen& pen, SelfOf<Inputs> auto& in) {
  pen.keys("keys", in.keys, kAllKeys | kGuard);
  pen.flag("inside_button", in.inside_button);
  pen.flag("set_button", in.set_button);
  pen.flag("rear_cover_off", in.rear_cover_off);
  pen.flag("front_torn_off", in.front_torn_off);
  pen.flag("external_power", in.external_power);
  pen.flag("bolt_out_switch", in.bolt_out_switch);
  pen.flag("bolt_in_switch", in.bolt_in_switch);
  pen.flag("door_closed_switch", in.door_closed_switch);
}

template <typename Pen>
constexpr void walk_fields(Pen& pen, SelfOf<Inputs> auto& in) {
  pen.group("");
  pen.number("now_ms", in.now_ms);
  walk_switches(pen, in);
  pen.number("motor_current_ma", in.motor_current_ma);
  pen.number("bus_voltage_mv", in.bus_voltage_mv);
  pen.number("battery_ma", in.battery_ma);
  pen.number("battery_dc", in.battery_dc);
  pen.number("clock_s", in.clock_s);
  pen.flag("clock_kept", in.clock_kept);
  pen.number("bluetooth_peers", in.bluetooth_peers);
  pen.flag("wifi_online", in.wifi_online);
  pen.number("wifi_dbm", in.wifi_dbm);
  pen.word("flash", in.flash);
  for (std::size_t i = 0; i < in.random.size(); ++i) {
    pen.item("random", i);
    pen.number("", in.random[i]);
  }
  pen.number("boots", in.boots);
  pen.bytes("chip_secret", in.chip_secret, in.chip_secret.size());
  pen.group("module");
  walk_module(pen, in.module);
  pen.group("radio");
  walk_frame(pen, in.radio);
}

template <typename Pen>
constexpr void walk_flash(Pen& pen, SelfOf<FlashCommand> auto& command) {
  pen.word("operation", command.operation);
  if (command.operation == FlashOperation::none) return;
  pen.number("address", command.address);
  if (command.operation == FlashOperation::erase) return;
  pen.count("length", command.length, kFlashChunkBytes);
  pen.bytes("data", command.data, command.length);
}

template <typename Pen>
constexpr void walk_report(Pen& pen, SelfOf<Report> auto& report) {
  pen.word("lock_state", report.lock_state);
  pen.word("panel", report.panel);
  pen.number("wrong_tries", report.wrong_tries);
  pen.number("users", report.users);
  pen.number("digits_entered", report.digits_entered);
  pen.number("battery_percent", report.battery_percent);
  pen.number("bolt_tries", report.bolt_tries);
  pen.number("lockout_left_ms", report.lockout_left_ms);
  pen.flag("away", report.away);
  pen.flag("privacy", report.privacy);
  pen.flag("muted", report.muted);
  pen.number("sessions", report.sessions);
}

// Each entry by `walk_entry(entry)`.
template <typename Pen, typename List, typename Walk>
constexpr void walk_list(Pen& pen, std::string_view name, List& list, Walk&& walk_entry) {
  pen.group(name);
  pen.count("count", list.count, list.items.size());
  pen.number("dropped", list.dropped);
  for (std::size_t i = 0; i < list.count && i < list.items.size(); ++i) {
    pen.item(name, i);
    walk_entry(list.items[i]);
  }
}

template <typename Pen>
constexpr void walk_lists(Pen& pen, SelfOf<Outputs> auto& out) {
  walk_list(pen, "modules", out.modules, [&](auto& command) {
    pen.word("order", command.order);
    pen.word("module", command.module);
    pen.number("slot", command.slot);
  });
  walk_list(pen, "radio", out.radio, [&](auto& frame) { walk_frame(pen, frame); });
  walk_list(pen, "events", out.events, [&](auto& event) {
    pen.word("kind", event.kind);
    pen.number("first", event.first);
    pen.number("second", event.second);
    pen.number("third", event.third);
  });
  walk_list(pen, "prompts", out.prompts, [&](auto& prompt) { pen.word("", prompt); });
}

template <typename Pen>
constexpr void walk_fields(Pen& pen, SelfOf<Outputs> auto& out) {
  pen.group("");
  pen.word("motor", out.motor);
  pen.word("power", out.power);
  pen.keys("lit_keys", out.lit_keys, kAllKeys);
  pen.flag("battery_light", out.battery_light);
  pen.flag("red_light", out.red_light);
  pen.flag("siren", out.siren);
  pen.flag("video", out.video);
  pen.flag("bluetooth_on", out.bluetooth_on);
  pen.flag("wifi_on", out.wifi_on);
  pen.number("bluetooth_drop", out.bluetooth_drop);
  pen.number("volume", out.volume);
  pen.number("language", out.language);
  pen.number("wake_at_ms", out.wake_at_ms);
  pen.flag("show_pairing", out.show_pairing);
  if (out.show_pairing) pen.text("pairing", out.pairing);
  pen.flag("sets_clock", out.sets_clock);
  if (out.sets_clock) pen.number("clock_s", out.clock_s);
  pen.group("report");
  walk_report(pen, out.report);
  pen.group("flash");
  walk_flash(pen, out.flash);
  walk_lists(pen, out);
}

}  // namespace locktwin::core
