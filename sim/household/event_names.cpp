#include "sim/household/event_names.h"

#include <array>
#include <string_view>

namespace locktwin::sim {

namespace {

using Gone = std::map<std::uint8_t, std::size_t>;

std::size_t times(const Gone& gone, std::uint8_t number) {
  const auto found = gone.find(number);
  return found == gone.end() ? 0 : found->second;
}

EventNames names_in(const core::Event& event, const Account& account, const Gone& users,
                    const Gone& phones) {
  const EventSpec& spec = spec_of(event.kind);
  const std::array<std::uint8_t, 3> values{event.first, event.second, event.third};
  EventNames names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view field = spec.fields[i].name;
    const std::uint8_t number = values[i];
    if (number == 0) continue;
    if (field == "user" || field == "by") {
      names[i] = account.user_name(number, times(users, number));
    } else if (field == "phone") {
      names[i] = account.phone_name(number, times(phones, number));
    }
  }
  return names;
}

}  // namespace

// Who gets a number is told before the app has its reply: of those whom the account knows, only who
// was invited can have got it now, and not by the code on the screen: then no role is told, or
// whose phone it is. (A phone that keeps its place is told with a role alone; nobody is invited to
// that.)
EventNames names_in(const core::Event& event, const Account& account) {
  using enum core::EventKind;
  EventNames names = names_in(event, account, {}, {});
  if (event.kind == user_added || event.kind == phone_invited) names[0].clear();
  if (event.kind == phone_paired) {
    const bool by_code =
        event.third != 0 || event.second == static_cast<std::uint8_t>(core::Role::none);
    names[0] = by_code ? "" : account.invited_name(event.first);
  }
  return names;
}

EventNames NamesBackwards::of(const core::Event& event) {
  if (event.kind == core::EventKind::user_removed) ++users_gone_[event.first];
  if (event.kind == core::EventKind::phone_revoked) ++phones_gone_[event.first];
  return names_in(event, account_, users_gone_, phones_gone_);
}

}  // namespace locktwin::sim
