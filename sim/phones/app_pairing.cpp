// The part of App that pairs (INS-6), by the code on the rear screen or by an invitation.
#include "sim/phones/app.h"
#include "sim/phones/app_times.h"

namespace locktwin::sim {

void App::pair(AppReach& reach) {
  const auto invited = reach.account.invitations.find(plain_name(is_.name));
  if (invited != reach.account.invitations.end()) {
    code_ = invited->second.code;
    invitation_ = invited->second.id;
  } else if (const auto code = read_pairing_text(reach.screen)) {
    code_ = *code;
    invitation_ = 0;
  } else {
    return fail_pairing(reach, "no_code");
  }
  leave(reach);
  pairing_ = true;
}

void App::request_pairing(AppReach& reach) {
  lane_ = core::Lane::bluetooth;
  stage_ = Stage::requesting;
  wait_until(reach.now + app_times::kAnswerWithin);
  send(reach, is_.session.pair_request(is_.random, code_, invitation_));
}

bool App::prove(AppReach& reach, const Bytes& challenge) {
  const auto proof = is_.session.pair_proof(challenge);
  if (!proof) return false;
  stage_ = Stage::proving;
  wait_until(reach.now + app_times::kAnswerWithin);
  send(reach, *proof);
  return true;
}

bool App::become_paired(AppReach& reach, const Bytes& frame) {
  if (!is_.session.take_paired(frame)) return false;
  pairing_ = called_ = false;
  code_ = {};
  Account& account = reach.account;
  // A reset gives a lock another key, and nothing that was known of it is true any more.
  if (account.lock_key != is_.session.lock_key()) account = {};
  account.lock_key = is_.session.lock_key();
  if (invitation_ != 0) account.take_up_invitation(is_.name);
  account.give_phone(is_.name, is_.session.id());
  is_.begin_anew(reach.cloud);
  is_.show(reach, PhoneEventKind::paired,
           {std::string(role_name(static_cast<std::uint8_t>(role())))});
  if (role() == core::Role::administrator) is_.look_up_owner();
  greet(reach, core::Lane::bluetooth);
  return true;
}

void App::fail_pairing(AppReach& reach, std::string_view why) {
  pairing_ = false;
  code_ = {};
  leave(reach);
  is_.show(reach, PhoneEventKind::pairing_failed, {std::string(why)});
}

}  // namespace locktwin::sim
