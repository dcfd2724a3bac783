// Somebody who lives here and opens the door by PIN, finger or face, and what such a use costs.
#pragma once

#include <string>

#include "tests/support/home.h"

namespace locktwin::tests {

enum class WayIn { pin, finger, palm, face };

class LivedIn : public Home {
 public:
  explicit LivedIn(WayIn way) : way_(way) {
    using namespace std::chrono_literals;
    insert_battery();
    enrol_administrator("482915");
    if (way != WayIn::pin) enrol_over_the_phone();
    open_and_close();  // the first one locks an unlocked door
  }

  // An opening from outside and the locking by itself, until the keypad is dark again.
  void open_and_close() {
    using namespace std::chrono_literals;
    // A good finger is refused once in a hundred times; who lives here then tries again.
    const int before = count(core::EventKind::access_granted);
    for (int i = 0; i < 3 && count(core::EventKind::access_granted) == before; ++i) {
      identify();
      run(2s);
    }
    done("open_door", {{"side", std::string("outside")}});
    run(1s);
    done("shut_door");
    run(25s);
  }

 private:
  void identify() {
    switch (way_) {
      case WayIn::pin:
        return enter("482915");
      case WayIn::finger:
        return done("touch_reader", {{"person", person_}});
      case WayIn::palm:
        return done("present_palm", {{"person", person_}});
      case WayIn::face:
        return done("present_face", {{"person", person_}});
    }
  }

  std::string kind() const {
    if (way_ == WayIn::palm) return "palm";
    return way_ == WayIn::finger ? "finger" : "face";
  }

  // INS-6, then ENR-1 to ENR-3: presented until the lock has enough. Afterwards the phone is off.
  void enrol_over_the_phone() {
    using namespace std::chrono_literals;
    done("phone_place", {{"phone", phone_}});
    done("take_off_rear_cover");
    done("press_set", {{"hold", 3.2}});
    run(1s);
    done("phone_pair", {{"phone", phone_}});
    run(20s);
    done("fit_rear_cover");
    done("phone_add_user", {{"phone", phone_}, {"user", person_}});
    run(5s);
    done("phone_enrol", {{"phone", phone_}, {"user", person_}, {"kind", kind()}});
    run(3s);
    for (int i = 0; i < 8 && count(core::EventKind::credential_added) == 0; ++i) {
      identify();
      run(2s);
    }
    done("phone_switch",
         {{"phone", phone_}, {"part", std::string("power")}, {"state", std::string("off")}});
    run(1min);
  }

  const std::string person_ = "Bob";
  const std::string phone_ = "Ann's phone";
  WayIn way_;
};

}  // namespace locktwin::tests
