#include "firmware-core/target/link_loop.h"

#include "firmware-core/lockstep/build_id.h"
#include "firmware-core/target/port.h"

namespace locktwin::port {

[[gnu::weak]] void drive_motor(core::MotorDrive) {}

void serve_host(core::TargetSession& session, core::FlashView flash, std::uint32_t boots) {
  session.begin({core::build_id(), LOCKTWIN_BOARD, boots, reset_reason()},
                {flash.data(), program_flash, erase_flash});
  write_bytes(session.ready());
  while (!session.wants_reset()) {
    const int byte = read_byte();
    if (byte < 0) {
      session.watch(now_ms());
    } else {
      const auto reply = session.take(static_cast<std::uint8_t>(byte), now_ms());
      if (!reply.empty()) write_bytes(reply);
    }
    drive_motor(session.motor());
  }
}

}  // namespace locktwin::port
