// A lock in use, with its door, its phones and its clock: what the model's commands are done to.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "tests/firmware-core/model/house.h"
#include "tests/firmware-core/model/watch.h"
#include "tests/support/door_phone.h"

namespace locktwin::test::model {

inline constexpr std::uint32_t kStartS = 826'000'800;  // a Thursday in 2026, as seconds since 2000

class LockUnderTest {
 public:
  // Commissioned as House() is.
  LockUnderTest();
  LockUnderTest(const LockUnderTest&) = delete;
  LockUnderTest& operator=(const LockUnderTest&) = delete;

  // Between these the lock answers; finish() lets it come to rest.
  void begin();
  void finish();
  Answers answers() const;
  std::string report() const;
  int elapsed_s() const;

  // At the door.
  void press(core::Key key);
  void type(std::string_view digits, bool confirmed = true);
  void type_one_time(std::uint32_t counter);
  void show(core::Module module, int template_number);
  void lock_up();
  void lock_and_let_go_dark();
  void open_door(bool by_force);
  void shut_door();
  void turn_key(bool out);
  void press_inside_button();
  void cut_power();
  void cut_power_at(int flash_command, Tear tear, std::string_view digits);
  void lose_clock();
  void say(const core::ModuleMessage& message);
  void send(const core::RadioFrame& frame);
  void replay();
  void pass(std::uint64_t span_ms);

  // In the app: what came back, with the reason when it was refused.
  struct Reply {
    core::ReplyStatus status = core::ReplyStatus::unknown;
    core::Reason reason = core::Reason::none;
    Bytes payload;
    bool heard = false;
  };
  Reply ask(int phone, core::Lane lane, core::Opcode opcode, Bytes fields = {});
  void type_new_pin(const std::string& digits);
  void capture(core::Module module, int template_number);

  static std::array<std::uint32_t, 2> seconds_of(Times times);

  CoreBench bench;
  Watch watch;

 private:
  void wake();
  void reboot();
  bool quiet() const;
  DoorPhone& phone(int number) { return *phones_[static_cast<std::size_t>(number)]; }

  std::array<std::unique_ptr<DoorPhone>, kPhones> phones_;
  core::RadioFrame last_frame_;  // that a phone sent
  std::uint64_t passed_ms_ = 0;  // in boots before
  std::uint64_t began_ms_ = 0;
};

}  // namespace locktwin::test::model
