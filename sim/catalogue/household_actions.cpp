// What an administrator does in the app: users, credentials, settings, other phones, codes,
// accessories.
#include <fmt/format.h>

#include <algorithm>

#include "firmware-core/house/settings.h"
#include "firmware-core/people/enrolment.h"
#include "sim/catalogue/action_groups.h"
#include "sim/catalogue/phone_arguments.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

std::vector<std::string_view> setting_names() {
  return {
#define LT_SETTING(id, name, initial, lowest, highest, help) name,
#include "firmware-core/house/settings.def"
  };
}

core::CredentialKind kind_of(const Action& action) {
  return static_cast<core::CredentialKind>(index_of(action, "kind"));
}

bool is_duress(const Action& action) {
  return action.text("duress") == "yes";
}

void add_user(Scene& scene, const Action& action) {
  const bool leads = action.text("role") == "administrator";
  wish(scene, action,
       AddUser{action.text("user"), leads ? core::Role::administrator : core::Role::user,
               times_of(scene, action)});
}

void set_validity(Scene& scene, const Action& action) {
  wish(scene, action, SetValidity{action.text("user"), times_of(scene, action)});
}

void delete_user(Scene& scene, const Action& action) {
  wish(scene, action, DeleteUser{action.text("user")});
}

void enrol(Scene& scene, const Action& action) {
  wish(scene, action, Enrol{action.text("user"), kind_of(action), is_duress(action)});
}

void delete_credential(Scene& scene, const Action& action) {
  const auto slot = static_cast<std::uint8_t>(action.number("slot"));
  wish(scene, action,
       DeleteCredential{action.text("user"), kind_of(action), slot, is_duress(action)});
}

void show_credentials(Scene& scene, const Action& action) {
  wish(scene, action, ReadCredentials{action.text("user")});
}

void set_setting(Scene& scene, const Action& action) {
  wish(scene, action,
       ChangeSetting{index_of(action, "setting"),
                     static_cast<std::uint32_t>(action.number("value"))});
}

void put_phone_clock(Scene& scene, const Action& action) {
  const auto offset_s = static_cast<std::int64_t>(action.number("offset_s"));
  phone_of(scene, action).set_clock_offset_s(offset_s);
}

void set_clock(Scene& scene, const Action& action) {
  Phone& phone = working_phone_of(scene, action);
  if (action.given("offset_s")) {
    phone.set_clock_offset_s(static_cast<std::int64_t>(action.number("offset_s")));
  }
  wish(scene, action, SetClock{phone.clock_s(scene.now)});
}

// An app that is one of the family's has the role of its user; without a user it is a guest's.
void invite(Scene& scene, const Action& action) {
  const std::string& user = action.text("user");
  const core::Role role = user.empty() ? core::Role::guest : scene.account().role(user);
  wish(scene, action, InvitePhone{action.text("other"), user, role, times_of(scene, action)});
}

void assign(Scene& scene, const Action& action) {
  const std::string& user = action.text("user");
  wish(scene, action, AssignPhone{action.text("other"), user, scene.account().role(user)});
}

void revoke(Scene& scene, const Action& action) {
  wish(scene, action, RevokePhone{action.text("other")});
}

// The number of the other lock.
std::size_t other_lock(const Scene& scene, const Action& action) {
  std::vector<std::string_view> names;
  for (const Lock& lock : scene.locks) {
    const std::size_t which = names.size();
    if (lock.name == action.text("other") && which != scene.which) return which;
    names.push_back(lock.name);
  }
  if (scene.lock.name == action.text("other")) {
    throw BadInput("other: a lock cannot be linked with itself", "other");
  }
  throw BadInput(unknown_word("lock", action.text("other"), names), "other");
}

// UNL-12: the phone's app at the lock that is to obey begins.
void link_locks(Scene& scene, const Action& action) {
  const std::size_t other = other_lock(scene, action);
  working_phone_of(scene, action)
      .app(other)
      .obey(static_cast<std::uint8_t>(scene.which), scene.account().lock_key, scene.now);
}

void unlink_locks(Scene& scene, const Action& action) {
  const std::size_t other = other_lock(scene, action);
  Phone& phone = working_phone_of(scene, action);
  phone.app(scene.which).ask(UnlinkLock{true}, scene.now);
  phone.app(other).ask(UnlinkLock{false}, scene.now);
}

ArgumentSpec other_lock_argument() {
  return {"other", lock_name, "", 0, 0, std::nullopt, {}, "The lock that obeys."};
}

ArgumentSpec kind_argument() {
  return choice_argument("kind", {"face", "palm", "finger", "pin"}, std::nullopt,
                         "Of the credential.");
}

ArgumentSpec duress_argument() {
  return choice_argument("duress", {"no", "yes"}, std::string("no"),
                         "yes: it opens, and calls for help (UNL-9).");
}

ArgumentSpec other_argument() {
  return name_argument("other", "The other phone, or an accessory.");
}

std::vector<ArgumentSpec> with_validity(std::vector<ArgumentSpec> arguments) {
  for (ArgumentSpec& argument : validity_arguments()) arguments.push_back(std::move(argument));
  return arguments;
}

std::vector<ActionSpec> user_rows() {
  return {
      {"phone_add_user", "A new user, without a credential yet.",
       with_validity({phone_argument(), name_argument("user", "Their name."),
                      choice_argument("role", {"administrator", "user"}, std::string("user"),
                                      "What they may do.")}),
       add_user},
      {"phone_set_validity", "Another validity for a user, in place of the old one.",
       with_validity({phone_argument(), user_argument()}), set_validity},
      {"phone_delete_user",
       "Deletes a user, their credentials and their phones.",
       {phone_argument(), user_argument()},
       delete_user},
      {"phone_enrol",
       "Begins an enrolment; the person then presents to the module, or types at the keypad.",
       {phone_argument(), user_argument(), kind_argument(), duress_argument()},
       enrol},
      {"phone_cancel_enrolment",
       "Gives up the enrolment that runs.",
       {phone_argument()},
       [](Scene& s, const Action& a) { wish(s, a, CancelEnrolment{}); }},
      {"phone_credentials",
       "The owner opens a user's page, which asks the lock for their credentials.",
       {phone_argument(), user_argument()},
       show_credentials},
      {"phone_delete_credential",
       "Deletes one credential of a user.",
       {phone_argument(),
        user_argument(),
        kind_argument(),
        {"slot", whole, "", 0.0, 50.0, 0.0, {}, "Of the module; 0 for a PIN."},
        duress_argument()},
       delete_credential},
  };
}

std::vector<ActionSpec> lock_rows() {
  return {
      {"phone_settings",
       "The owner opens the settings page, which asks the lock for them.",
       {phone_argument()},
       [](Scene& s, const Action& a) { wish(s, a, ReadSettings{}); }},
      {"phone_set",
       "Changes a setting of the lock (SET-1 to SET-5).",
       {phone_argument(),
        choice_argument("setting", setting_names(), std::nullopt, "As on the app's page."),
        {"value", whole, "", 0.0, 65'535.0, std::nullopt, {}, "The table of settings says which."}},
       set_setting},
      {"phone_set_clock",
       "Sets the lock's clock from the phone's.",
       {phone_argument(),
        {"offset_s",
         number,
         "s",
         -1e9,
         1e9,
         Value{std::monostate{}},
         {},
         "Puts the phone's own clock wrong by so much first, to stay."}},
       set_clock},
      {"phone_clock",
       "The phone's own clock goes wrong, or right again; the lock is told nothing.",
       {phone_argument(),
        {"offset_s", number, "s", -1e9, 1e9, std::nullopt, {}, "Against the true time; 0: right."}},
       put_phone_clock,
       nullptr,
       ActionOf::house},
      {"phone_lift_lockout",
       "Ends the lockout after wrong tries (ALM-2).",
       {phone_argument()},
       [](Scene& s, const Action& a) { wish(s, a, LiftLockout{}); }},
  };
}

std::vector<ActionSpec> linking_rows() {
  return {
      {"phone_link_locks",
       "Links two locks: unlocking this one unlocks the other, too (UNL-12), while the setting "
       "sync_unlock is on at both; the other one locks again after its own sync_s. The app tells "
       "both; then an administrator unlocks the other with a credential within 30 s.",
       {phone_argument(), other_lock_argument()},
       link_locks},
      {"phone_unlink_locks",
       "Ends what phone_link_locks has begun, at both locks.",
       {phone_argument(), other_lock_argument()},
       unlink_locks},
  };
}

std::vector<ActionSpec> sharing_rows() {
  return {
      {"phone_invite",
       "Sends an invitation to another phone, which then pairs without the code on the screen.",
       with_validity({phone_argument(),
                      other_argument(),
                      {"user",
                       called,
                       "",
                       0,
                       0,
                       std::string(),
                       {},
                       "Whose phone it is; left out: a guest's Bluetooth key."}}),
       invite},
      {"phone_assign",
       "Says whose phone one is that was paired by the screen's code after the first.",
       {phone_argument(), other_argument(), user_argument()},
       assign},
      {"phone_revoke",
       "Deletes the key of a phone or an accessory, or an invitation that nobody has taken up.",
       {phone_argument(), other_argument()},
       revoke},
  };
}

}  // namespace

std::vector<ActionSpec> household_actions() {
  std::vector<ActionSpec> rows = user_rows();
  for (auto group : {lock_rows, linking_rows, sharing_rows}) {
    for (ActionSpec& row : group()) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace locktwin::sim
