// What the apps of one household share through their account with the maker: the names of the
// lock's users (the lock knows numbers alone), the numbers of its phones, invitations that were
// sent from phone to phone. The lock knows nothing of it, and it opens nothing.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "firmware-core/phone/protocol.h"
#include "firmware-core/vocabulary.h"
#include "model/state/fields.h"

namespace locktwin::sim {

// "Ann" and "ann" are one name.
std::string plain_name(std::string_view name);

struct Invitation {
  std::uint8_t id = 0;
  core::protocol::Code code{};
  std::uint8_t user = 0;  // whose phone it will be; 0: a guest's
  std::uint8_t host = 0;  // the user who has invited; 0: nobody knows
  LT_FIELDS(id, code, user, host)
};

// Who had a number of the lock's once: what it reported then tells of them.
struct Former {
  std::uint8_t number = 0;
  std::string name;
  LT_FIELDS(number, name)
};

struct Account {
  static constexpr std::size_t kFormer = 32;  // of each kind, the latest

  core::Key32 lock_key{};                           // the lock's public one: accessories need it
  std::map<std::string, std::uint8_t> users;        // by plain name
  std::map<std::string, core::Role> roles;          // of users
  std::map<std::string, std::uint8_t> phones;       // paired ones and accessories
  std::map<std::string, std::uint8_t> owners;       // of paired phones: a user's number
  std::map<std::string, std::uint8_t> hosts;        // of guests' phones and remote controls
  std::map<std::string, Invitation> invitations;    // not taken up yet, by the phone's name
  std::vector<Former> former_users, former_phones;  // the latest last

  std::uint8_t user(std::string_view name) const;    // 0: there is none
  std::uint8_t phone(std::string_view name) const;   // 0: there is none
  std::uint8_t key(std::string_view name) const;     // of a phone, else of its invitation; 0: none
  bool is_taken(std::string_view user) const;        // the name, as far as is known
  core::Role role(std::string_view user) const;      // none: there is none
  std::uint8_t owner(std::string_view phone) const;  // 0: nobody knows
  // Whose number it was, before it was given up `gone` times. Empty: nobody is known.
  std::string user_name(std::uint8_t number, std::size_t gone = 0) const;
  std::string phone_name(std::uint8_t number, std::size_t gone = 0) const;
  std::string invited_name(std::uint8_t number) const;  // to whom it was promised; empty: to nobody
  // Somebody is called by that number, but for who is called so.
  bool has_name(std::uint8_t number, std::string_view besides = {}) const;
  void call_user(std::string_view name, std::uint8_t number, core::Role role);
  // And, as the lock does it, their phones, their guests, and what they invited or added that
  // opens.
  void forget_user(std::uint8_t number);
  // A phone, or an accessory, has that number now, or is invited to it. Who had the number, and
  // which number it had, is remembered: the apps are not told of every end.
  void give_phone(std::string_view name, std::uint8_t number);
  void give_invitation(std::string_view name, const Invitation& invitation);
  void take_up_invitation(std::string_view name);  // it is paired by it
  bool forget_phone(std::string_view name);  // an accessory, an invitation; false: there is none
  LT_FIELDS(lock_key, users, roles, phones, owners, hosts, invitations, former_users, former_phones)

 private:
  void lose_key(const std::string& plain, std::uint8_t number);
  void take_back(std::uint8_t number, std::string_view but_of = {});
};

}  // namespace locktwin::sim
