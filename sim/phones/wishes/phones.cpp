#include "sim/phones/wishes/phones.h"

#include <algorithm>

#include "firmware-core/phone/pages.h"
#include "sim/phones/app_parts.h"
#include "sim/phones/wishes/list_of_phones.h"

namespace locktwin::sim {

namespace pages = core::pages;

namespace {

bool has_number(const Account& account, std::uint8_t number) {
  const auto is = [&](const auto& phone) { return phone.second == number; };
  const auto invited = [&](const auto& invitation) { return invitation.second.id == number; };
  return std::any_of(account.phones.begin(), account.phones.end(), is) ||
         std::any_of(account.invitations.begin(), account.invitations.end(), invited);
}

}  // namespace

// Whom nobody has called otherwise the account calls by the phone's name.
void FindOwnUser::follow(const Followup& now) const {
  const auto list = whole_list(*this, now);
  if (!list) return;
  Account& account = now.reach.account;
  const std::string own = plain_name(now.app.name);
  pages::for_each_row<pages::Phone>(*list, [&](const pages::Phone& row) {
    if (row.id != now.app.session.id()) return;
    account.give_phone(own, row.id);
    if (!account.is_taken(own) && !account.has_name(row.user)) {
      account.call_user(own, row.user, now.app.role());
    }
    account.owners[own] = row.user;
  });
}

void FindUnknownInvitation::follow(const Followup& now) const {
  const auto list = whole_list(*this, now);
  if (!list) return;
  pages::for_each_row<pages::Phone>(*list, [&](const pages::Phone& row) {
    const bool same = row.state == core::PhoneState::invited && row.role == role &&
                      row.user == now.reach.account.user(user);
    if (same && !has_number(now.reach.account, row.id))
      now.app.wishes.add_first({.wish = RevokeNumber{row.id}, .quiet = true});
  });
}

Payload InvitePhone::payload(const Account& account) const {
  Payload payload(account);
  if (user.empty()) {
    payload.one(0);
  } else {
    payload.user(user);
  }
  return payload.one(role).times(times);
}

void InvitePhone::follow(const Followup& now) const {
  Invitation invitation;
  if (now.reply.size() != 1 + invitation.code.size()) return;
  Account& account = now.reach.account;
  invitation.id = now.reply[0];
  invitation.user = account.user(user);
  invitation.host = account.owner(now.app.name);
  std::copy(now.reply.begin() + 1, now.reply.end(), invitation.code.begin());
  account.give_invitation(phone, invitation);
}

void AssignPhone::follow(const Followup& now) const {
  Account& account = now.reach.account;
  account.owners[plain_name(phone)] = account.user(user);
}

void RevokePhone::follow(const Followup& now) const {
  now.reach.account.forget_phone(phone);
}

}  // namespace locktwin::sim
