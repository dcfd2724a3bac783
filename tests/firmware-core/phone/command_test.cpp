#include "firmware-core/phone/command.h"

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

using namespace locktwin::core;

namespace {

using Bytes = std::vector<std::uint8_t>;

std::uint8_t number(Opcode opcode) {
  return static_cast<std::uint8_t>(opcode);
}

Command parsed(Opcode opcode, const Bytes& payload) {
  Command command;
  REQUIRE(parse_payload(number(opcode), payload, command));
  REQUIRE(command.opcode == opcode);
  return command;
}

bool fails(Opcode opcode, const Bytes& payload) {
  Command command;
  return !parse_payload(number(opcode), payload, command);
}

// The numbers a role may use, from all 256.
std::vector<int> allowed(Role role) {
  std::vector<int> numbers;
  for (int n = 0; n < 256; ++n) {
    if (permission(static_cast<std::uint8_t>(n), role) == Permission::allowed) numbers.push_back(n);
  }
  return numbers;
}

const Bytes kCodeFields = {3, 0x1F, 0xE0, 1, 0x68, 4, 6, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0};

}  // namespace

TEST_CASE("each role may give its own commands and no others", "[APP-4][USR-1]") {
  CHECK(allowed(Role::none) == std::vector<int>{1});
  CHECK(allowed(Role::guest) == std::vector<int>{1, 2, 3});
  CHECK(allowed(Role::linked_lock) == std::vector<int>{1, 2, 3});
  CHECK(allowed(Role::user) == std::vector<int>{1, 2, 3, 4, 40, 42});
  CHECK(allowed(Role::administrator).size() == 31);
  CHECK(permission(0, Role::administrator) == Permission::unknown);
  CHECK(permission(255, Role::administrator) == Permission::unknown);
  CHECK(permission(16, static_cast<Role>(77)) == Permission::not_allowed);
}

TEST_CASE("payloads become fields, little-endian", "[APP-4]") {
  const Command user = parsed(Opcode::add_user, {2, 1, 2, 0, 0, 9, 0, 0, 1});
  CHECK(user.role == Role::user);
  CHECK(user.from_s == 0x0201);
  CHECK(user.until_s == 0x01000009);

  const Command enrol = parsed(Opcode::enrol, {7, 2, 1});
  CHECK((enrol.target == 7 && enrol.kind == 2 && enrol.duress));

  const Command credential = parsed(Opcode::delete_credential, {7, 1, 50, 0});
  CHECK((credential.target == 7 && credential.kind == 1 && credential.slot == 50));
  CHECK_FALSE(credential.duress);

  const Command setting = parsed(Opcode::set_setting, {4, 0x08, 7, 0, 0});
  CHECK((setting.setting == 4 && setting.value == 1800));

  const Command assign = parsed(Opcode::assign_phone, {3, 9, 2});
  CHECK((assign.target == 3 && assign.second_target == 9 && assign.role == Role::user));

  CHECK(parsed(Opcode::ack_events, {1, 2, 3, 4}).number == 0x04030201);
}

TEST_CASE("a recurring code brings days, minutes and digits", "[UNL-11]") {
  const Command code = parsed(Opcode::set_recurring_code, kCodeFields);
  CHECK(code.target == 3);
  CHECK(code.days == 0x1F);
  CHECK(code.from_minute == 480);
  CHECK(code.to_minute == 1128);
  const auto digits = code.secret_span();
  CHECK(Bytes(digits.begin(), digits.end()) == Bytes{1, 2, 3, 4, 5, 6});
}

TEST_CASE("a key comes whole", "[ACC-2][UNL-12]") {
  Bytes payload = {2, 1};
  for (int i = 0; i < 32; ++i) payload.push_back(static_cast<std::uint8_t>(100 + i));
  const Command accessory = parsed(Opcode::add_accessory, payload);
  CHECK(accessory.secret_span().size() == 32);
  CHECK(accessory.secret[31] == 131);
}

TEST_CASE("one byte more or less than the shape is refused, for every command", "[APP-4]") {
  for (int n = 0; n < 256; ++n) {
    int accepted = 0;
    for (std::size_t length = 0; length <= 97; ++length) {
      Command command;
      Bytes payload(length, 1);
      if (length > 6) payload[6] = 6;  // digits of a code
      if (parse_payload(static_cast<std::uint8_t>(n), payload, command)) ++accepted;
    }
    INFO("command " << n);
    const bool known = permission(static_cast<std::uint8_t>(n), Role::none) != Permission::unknown;
    CHECK(accepted <= (known ? 1 : 0));
  }
}

TEST_CASE("fields out of range are refused", "[APP-4]") {
  CHECK(fails(Opcode::add_user, {0, 0, 0, 0, 0, 0, 0, 0, 0}));  // role none
  CHECK(fails(Opcode::add_user, {4, 0, 0, 0, 0, 0, 0, 0, 0}));  // role linked_lock
  CHECK(fails(Opcode::add_user, {1, 5, 0, 0, 0, 5, 0, 0, 0}));  // ends as it begins
  CHECK(fails(Opcode::enrol, {1, 0, 2}));                       // duress is 0 or 1
  const auto with = [](std::size_t at, std::uint8_t value) {
    Bytes fields = kCodeFields;
    fields[at] = value;
    return fields;
  };
  CHECK_FALSE(fails(Opcode::set_recurring_code, kCodeFields));
  CHECK(fails(Opcode::set_recurring_code, with(1, 0x80)));  // an eighth day
  CHECK(fails(Opcode::set_recurring_code, with(1, 0)));     // no day
  CHECK(fails(Opcode::set_recurring_code, with(3, 6)));     // begins after midnight
  CHECK(fails(Opcode::set_recurring_code, with(5, 6)));     // ends after midnight
  CHECK(fails(Opcode::set_recurring_code, with(6, 5)));     // five digits
  CHECK(fails(Opcode::set_recurring_code, with(6, 11)));
  CHECK(fails(Opcode::set_recurring_code, with(8, 10)));  // no digit
}
