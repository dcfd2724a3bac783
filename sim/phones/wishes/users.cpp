#include "sim/phones/wishes/users.h"

#include <algorithm>

#include "firmware-core/phone/pages.h"
#include "sim/phones/app_parts.h"

namespace locktwin::sim {

namespace pages = core::pages;

void AddUser::follow(const Followup& now) const {
  if (!now.reply.empty()) now.reach.account.call_user(name, now.reply[0], role);
}

bool AddUser::already(const AppParts&, const Account& account) const {
  return account.is_taken(name);
}

void FindAdded::follow(const Followup& now) const {
  FindAdded more = *this;
  Account& account = now.reach.account;
  pages::for_each_row<pages::User>(now.reply, [&](const pages::User& row) {
    more.behind = row.user;
    const bool bare =
        !row.has_pin && !row.has_duress_pin && row.faces == 0 && row.palms == 0 && row.fingers == 0;
    const bool same = row.role == role && Times{row.valid_from_s, row.valid_until_s} == times;
    if (bare && same && !account.is_taken(name) && !account.has_name(row.user)) {
      account.call_user(name, row.user, role);
    }
  });
  if (pages::is_last_page<pages::User>(now.reply.size()) || account.is_taken(name)) return;
  now.app.wishes.add_first({.wish = more, .quiet = true});
}

void DeleteUser::follow(const Followup& now) const {
  Account& account = now.reach.account;
  const std::uint8_t number = account.user(user);
  if (!account.has_name(number, user)) return account.forget_user(number);
  account.users.erase(plain_name(user));
}

bool DeleteUser::already(const AppParts&, const Account& account) const {
  return account.has_name(account.user(user), user);
}

void DeleteCredential::follow(const Followup& now) const {
  now.app.renew_credentials();
}

void ReadCredentials::follow(const Followup& now) const {
  OpenPages& open = now.app.open;
  open.credentials_of = plain_name(user);
  open.credentials.clear();
  pages::for_each_row<pages::Credential>(now.reply, [&](const pages::Credential& row) {
    open.credentials.push_back({static_cast<core::CredentialKind>(row.kind), row.slot, row.duress});
  });
}

}  // namespace locktwin::sim
