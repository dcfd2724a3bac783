// The front panel's dialogue: waking, lighting, typing, the first administrator.
// KEY-2, SET-3, UNL-4 (typing), INS-4, INS-5, ENR-4, ENR-6.
#pragma once

#include <cstdint>

#include "firmware-core/pin_entry.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

enum class PanelRequest : std::uint8_t { none, try_pin, add_administrator };

class Panel {
 public:
  // Takes the new touches. `offer_setup`: a lock without users whose store is sound.
  PanelRequest update(const StepContext& step, bool offer_setup);
  // The request has been answered; the panel is ready again.
  void finish();

  // The digits of the request; the caller drops them when it has used them.
  const PinEntry& entry() const { return entry_; }
  void drop_entry();

  PanelMode mode() const { return mode_; }
  bool dark() const { return mode_ == PanelMode::dark; }
  KeyMask lit_keys() const;
  std::uint64_t wake_at_ms() const;

 private:
  bool waiting() const;
  void touch(const StepContext& step, Key key, bool offer_setup);
  void accept(const StepContext& step, Key key);
  void type(const StepContext& step, std::uint8_t digit);
  void back();
  void confirm(const StepContext& step);
  void confirm_first(const StepContext& step);
  void confirm_repeat(const StepContext& step);
  void go_dark();

  std::uint64_t dark_at_ms_ = 0;
  PinEntry entry_;
  PinEntry first_;  // the new PIN while it is being repeated
  KeyMask held_ = 0;
  PanelMode mode_ = PanelMode::dark;
  PanelRequest request_ = PanelRequest::none;
};

}  // namespace locktwin::core
