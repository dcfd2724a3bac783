// What a stranger has got hold of and what came of it: the cells of the lock's flash, the digits of
// PINs that can be found in them, and whether anything that the stranger said has opened the door.
//
// Opened is what the lock grants in the step in which it hears a frame of the stranger, or by a
// module within a second of a word of the stranger on the modules' cable, or while a face that is
// none stands before the camera.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "model/state/fields.h"
#include "sim/air/wire_bytes.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// How many digits of PINs of six digits somebody finds in these bytes, who knows how the lock keeps
// its records: tries every PIN against every record that can be read.
int pin_digits_in(const Bytes& flash);
// Records of users, phones and codes that lie in either half of the store and count no more; whole
// ones alone: what a cut erasure or a torn write left of one is not recognised, and no other part
// of the flash is searched.
int deleted_records_in(const Bytes& flash);

class Spoils {
 public:
  // A frame of the stranger is on its way to the lock, with so many more.
  void say(const Bytes& frame, std::size_t more = 0);
  // A picture or a mask is shown.
  void show(Time now, Duration span) { shown_until_ = now + span; }
  // A step of the lock; `on_cable`: its message of a module was the stranger's.
  void watch(Time now, const core::Inputs& inputs, const core::Outputs& outputs, bool on_cable);

  void take_image(Bytes cells);
  // What the chip itself reads in its flash: somebody has its secret, too. Empty: nobody has.
  void take_words(const Bytes& words) { deleted_ = deleted_records_in(words); }
  const Bytes& image() const { return image_; }
  int pin_digits() const { return pin_digits_; }
  int deleted_records() const { return deleted_; }  // found at the last reading
  std::uint64_t said_on_cable() const { return said_on_cable_; }
  bool opened() const { return opened_; }

  LT_FIELDS(said_, image_, spoke_until_, shown_until_, said_on_cable_, pin_digits_, deleted_,
            opened_)

 private:
  std::deque<Bytes> said_;  // the last ones
  Bytes image_;
  Time spoke_until_{-1};
  Time shown_until_{-1};
  std::uint64_t said_on_cable_ = 0;  // messages that the lock has taken
  int pin_digits_ = 0;
  int deleted_ = 0;
  bool opened_ = false;
};

}  // namespace locktwin::sim
