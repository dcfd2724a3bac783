#include "sim/phones/account.h"

#include <algorithm>

namespace locktwin::sim {

namespace {

using Numbers = std::map<std::string, std::uint8_t>;

std::uint8_t number_of(const Numbers& names, std::string_view name) {
  const auto found = names.find(plain_name(name));
  return found == names.end() ? std::uint8_t{0} : found->second;
}

std::string holder(const Numbers& names, std::uint8_t number) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](const auto& entry) { return entry.second == number; });
  return found == names.end() ? std::string() : found->first;
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

bool Account::is_taken(std::string_view user) const {
  return users.contains(plain_name(user)) && !doubtful.contains(plain_name(user));
}

void Account::meet_anew() {
  for (const auto& [name, number] : users) doubtful.insert(name);
}

void Account::forget_user(std::uint8_t number) {
  const auto is_theirs = [&](const auto& entry) { return entry.second == number; };
  for (const auto& [phone, owner] : owners) {
    if (owner == number) forget_phone(phone);
  }
  for (const auto& [name, one] : users) {
    if (one == number) remember(former_users, number, name);
  }
  std::erase_if(owners, is_theirs);
  std::erase_if(users, is_theirs);
}

bool Account::forget_phone(std::string_view name) {
  const auto found = phones.find(plain_name(name));
  if (found == phones.end()) return false;
  remember(former_phones, found->second, found->first);
  phones.erase(found);
  return true;
}

std::string Account::user_name(std::uint8_t number, std::size_t gone) const {
  return once(holder(users, number), former_users, number, gone);
}

std::string Account::phone_name(std::uint8_t number, std::size_t gone) const {
  std::string now = holder(phones, number);
  for (const auto& [name, invited] : invitations) {
    if (now.empty() && invited.id == number) now = name;
  }
  return once(now, former_phones, number, gone);
}

void Account::forget_phones() {
  phones.clear();
  owners.clear();
  invitations.clear();
}

}  // namespace locktwin::sim
