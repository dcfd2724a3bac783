#include "sim/vocabulary/phone_events.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/vocabulary/events.h"
#include "sim/vocabulary/lock_words.h"

namespace locktwin::sim {

namespace {

using Type = PhoneFieldSpec::Type;

struct CommandName {
  std::uint8_t number;
  std::string_view name;
};

constexpr CommandName kCommands[] = {
#define LT_COMMAND(id, number, name, roles, payload, help) {number, name},
#include "firmware-core/phone/commands.def"
};

Words command_words() {
  Words words;
  for (const CommandName& command : kCommands) words.push_back(command.name);
  return words;
}

Words event_words() {
  Words words;
  for (const EventSpec& event : event_catalogue()) words.push_back(event.name);
  return words;
}

Words prompt_words() {
  Words words;
  for (const PromptSpec& prompt : prompt_catalogue()) words.push_back(prompt.name);
  return words;
}

PhoneFieldSpec word(std::string_view name, Words choices) {
  return {name, Type::word, std::move(choices)};
}

std::vector<PhoneEventSpec> make_table() {
  using Kind = PhoneEventKind;
  const PhoneFieldSpec phone{"phone", Type::text, {}};
  const PhoneFieldSpec way = word("way", {"bluetooth", "cloud"});
  const PhoneFieldSpec command = word("command", command_words());
  const PhoneFieldSpec event = word("event", event_words());
  const Words switched{"on", "off"};
  return {
      {Kind::connected, "app.connected", "The app has a session with the lock.", {phone, way}},
      {Kind::disconnected, "app.disconnected", "The session is over.", {phone, way}},
      {Kind::paired,
       "app.paired",
       "The phone shares a key with the lock now.",
       {phone, word("role", role_words())}},
      {Kind::pairing_failed,
       "app.pairing_failed",
       "Pairing came to nothing. no_code: no QR code to be seen, and no invitation.",
       {phone, word("why", {"no_code", "no_link", "no_answer"})}},
      {Kind::replied,
       "app.replied",
       "The lock has answered a command that the phone's owner gave.",
       {phone, command, word("status", reply_status_words()), word("reason", reason_words())}},
      {Kind::failed,
       "app.failed",
       "A command has got no answer. no_way: neither Bluetooth nor the cloud leads to the lock; "
       "unknown_name, name_taken: the account's names of users and phones.",
       {phone, command,
        word("why", {"not_paired", "unknown_name", "name_taken", "no_way", "no_answer", "full"})}},
      {Kind::home,
       "app.home",
       "The app shows its home page: asked for, or changed. age_s: since the lock last said it.",
       {phone,
        word("lock", lock_state_words()),
        word("door", {"shut", "open", "unknown"}),
        {"battery_pct", Type::number, {}},
        word("lockout", switched),
        word("privacy", switched),
        word("away", switched),
        word("clock", {"known", "unknown"}),
        word("wifi", {"off", "weak", "fair", "good"}),
        {"age_s", Type::number, {}}}},
      {Kind::event,
       "app.event",
       "An event of the lock has come into the app's list; each comes once (APP-2). by: the user "
       "who did it; what: which setting, code, phone or part; local: date and time by the clocks "
       "of "
       "the house (CLK-3).",
       {phone,
        {"number", Type::number, {}},
        event,
        word("method", method_words()),
        {"user", Type::number, {}},
        word("reason", reason_words()),
        word("time", {"known", "unknown"}),
        {"by", Type::number, {}},
        {"what", Type::text, {}},
        {"local", Type::text, {}}}},
      {Kind::notified, "app.notified", "The phone rings or buzzes for it.", {phone, event}},
      {Kind::code_made, "app.code_made", "The app shows a one-time code.", {phone}},
      {Kind::prompt,
       "app.prompt",
       "The app that began a dialogue at the lock shows what the voice says, or would say (ENR-8).",
       {phone, word("prompt", prompt_words())}},
  };
}

}  // namespace

std::span<const PhoneEventSpec> phone_event_catalogue() {
  static const std::vector<PhoneEventSpec> table = make_table();
  return table;
}

const PhoneEventSpec* find_phone_event(std::string_view name) {
  const auto table = phone_event_catalogue();
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const PhoneEventSpec& spec) { return spec.name == name; });
  return found == table.end() ? nullptr : &*found;
}

const PhoneEventSpec& spec_of(PhoneEventKind kind) {
  return phone_event_catalogue()[static_cast<std::size_t>(kind)];
}

std::string describe(const PhoneEvent& event) {
  const PhoneEventSpec& spec = spec_of(event.kind);
  std::string text(spec.name);
  for (std::size_t i = 0; i < spec.fields.size(); ++i) {
    if (event.values.at(i).empty()) continue;
    text += fmt::format(" {}={}", spec.fields[i].name, event.values[i]);
  }
  return text;
}

std::string_view command_name(std::uint8_t number) {
  const auto* found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                   [&](const CommandName& c) { return c.number == number; });
  return found == std::end(kCommands) ? std::string_view("unknown") : found->name;
}

std::string_view status_name(std::uint8_t status) {
  return word_at(reply_status_words(), status);
}
std::string_view reason_name(std::uint8_t reason) {
  return word_at(reason_words(), reason);
}
std::string_view method_name(std::uint8_t method) {
  return word_at(method_words(), method);
}
std::string_view role_name(std::uint8_t role) {
  return word_at(role_words(), role);
}

}  // namespace locktwin::sim
