#include "sim/phones/account.h"

#include <algorithm>

namespace locktwin::sim {

namespace {

using Numbers = std::map<std::string, std::uint8_t>;

std::uint8_t number_of(const Numbers& names, std::string_view name) {
  const auto found = names.find(plain_name(name));
  return found == names.end() ? std::uint8_t{0} : found->second;
}

// `gone` counts from the one who had it last.
std::string former(const std::vector<Former>& all, std::uint8_t number, std::size_t gone) {
  for (auto one = all.rbegin(); one != all.rend(); ++one) {
    if (one->number == number && gone-- == 0) return one->name;
  }
  return {};
}

// What led to the end of a name may be known before the end itself is.
std::string once(const std::string& now, const std::vector<Former>& all, std::uint8_t number,
                 std::size_t gone) {
  if (gone == 0) return now.empty() ? former(all, number, 0) : now;
  const std::string then = former(all, number, gone - 1);
  return then.empty() && gone == 1 ? now : then;
}

void remember(std::vector<Former>& all, std::uint8_t number, const std::string& name) {
  if (all.size() == Account::kFormer) all.erase(all.begin());
  all.push_back({number, name});
}

}  // namespace

std::string plain_name(std::string_view name) {
  std::string plain(name);
  std::transform(plain.begin(), plain.end(), plain.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return plain;
}

std::uint8_t Account::user(std::string_view name) const {
  return number_of(users, name);
}

std::uint8_t Account::phone(std::string_view name) const {
  return number_of(phones, name);
}

std::uint8_t Account::key(std::string_view name) const {
  const auto invited = invitations.find(plain_name(name));
  const std::uint8_t paired = phone(name);
  return paired != 0 || invited == invitations.end() ? paired : invited->second.id;
}

core::Role Account::role(std::string_view user) const {
  const auto found = roles.find(plain_name(user));
  return found == roles.end() ? core::Role::none : found->second;
}

std::uint8_t Account::owner(std::string_view phone) const {
  return number_of(owners, phone);
}

bool Account::is_taken(std::string_view user) const {
  return users.contains(plain_name(user));
}

bool Account::has_name(std::uint8_t number, std::string_view besides) const {
  return std::ranges::any_of(users, [&](const auto& user) {
    return user.second == number && user.first != plain_name(besides);
  });
}

void Account::call_user(std::string_view name, std::uint8_t number, core::Role role) {
  const std::string plain = plain_name(name);
  users[plain] = number;
  roles[plain] = role;
}

void Account::forget_user(std::uint8_t number) {
  if (number == 0) return;
  const auto goes = [&](const auto& phone) {
    const auto& [name, key] = phone;
    const bool theirs = owner(name) == number || number_of(hosts, name) == number;
    if (theirs) lose_key(name, key);
    return theirs;
  };
  const auto is_called_off = [&](const auto& invited) {
    const auto& [name, invitation] = invited;
    const bool theirs = invitation.user == number || invitation.host == number;
    if (theirs) remember(former_phones, invitation.id, name);
    return theirs;
  };
  const auto is_theirs = [&](const auto& user) {
    if (user.second == number) remember(former_users, number, user.first);
    return user.second == number;
  };
  std::erase_if(phones, goes);
  std::erase_if(invitations, is_called_off);
  std::erase_if(users, is_theirs);
}

// Of who had it and whose it was.
void Account::lose_key(const std::string& plain, std::uint8_t number) {
  remember(former_phones, number, plain);
  owners.erase(plain);
  hosts.erase(plain);
}

void Account::take_back(std::uint8_t number, std::string_view but_of) {
  const auto had = [&](const auto& phone) {
    const bool lost = phone.second == number && phone.first != but_of;
    if (lost) lose_key(phone.first, number);
    return lost;
  };
  const auto was_invited = [&](const auto& invitation) {
    const auto& [name, promised] = invitation;
    if (promised.id == number && name != but_of) remember(former_phones, number, name);
    return promised.id == number;
  };
  std::erase_if(phones, had);
  std::erase_if(invitations, was_invited);
}

void Account::give_phone(std::string_view name, std::uint8_t number) {
  const std::string plain = plain_name(name);
  take_back(number, plain);
  const auto [place, is_new] = phones.try_emplace(plain, number);
  if (!is_new && place->second != number) remember(former_phones, place->second, plain);
  place->second = number;
}

void Account::give_invitation(std::string_view name, const Invitation& invitation) {
  const std::string plain = plain_name(name);
  take_back(invitation.id);
  const auto [place, is_new] = invitations.try_emplace(plain, invitation);
  if (!is_new) remember(former_phones, place->second.id, plain);
  place->second = invitation;
}

void Account::take_up_invitation(std::string_view name) {
  const auto taken = invitations.extract(plain_name(name));
  if (taken.empty()) return;
  const Invitation& invitation = taken.mapped();
  owners.erase(taken.key());
  hosts.erase(taken.key());
  if (invitation.user != 0) {
    owners[taken.key()] = invitation.user;
  } else if (invitation.host != 0) {
    hosts[taken.key()] = invitation.host;
  }
}

bool Account::forget_phone(std::string_view name) {
  const std::string plain = plain_name(name);
  const std::uint8_t number = key(plain);
  if (number == 0) return false;
  if (phones.erase(plain) != 0) {
    lose_key(plain, number);
  } else {
    remember(former_phones, number, plain);
    invitations.erase(plain);
  }
  return true;
}

std::string Account::user_name(std::uint8_t number, std::size_t gone) const {
  const auto now =
      std::ranges::find_if(users, [&](const auto& user) { return user.second == number; });
  return once(now == users.end() ? "" : now->first, former_users, number, gone);
}

std::string Account::invited_name(std::uint8_t number) const {
  for (const auto& [name, invited] : invitations) {
    if (invited.id == number) return name;
  }
  return {};
}

std::string Account::phone_name(std::uint8_t number, std::size_t gone) const {
  for (const auto& [name, one] : phones) {
    if (one == number) return once(name, former_phones, number, gone);
  }
  return once(invited_name(number), former_phones, number, gone);
}

}  // namespace locktwin::sim
