#include "sim/phones/account.h"

#include <algorithm>

namespace locktwin::sim {

namespace {

std::uint8_t number_of(const std::map<std::string, std::uint8_t>& names, std::string_view name) {
  const auto found = names.find(plain_name(name));
  return found == names.end() ? std::uint8_t{0} : found->second;
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
    if (owner == number) phones.erase(phone);
  }
  std::erase_if(owners, is_theirs);
  std::erase_if(users, is_theirs);
}

void Account::forget_phones() {
  phones.clear();
  owners.clear();
  invitations.clear();
}

}  // namespace locktwin::sim
