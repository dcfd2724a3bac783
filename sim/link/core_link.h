// What a board speaks to: a core somewhere. In this process (local_core.h), out of a record
// (recorded_core.h) or on a target at the end of a wire (remote_core.h). A board cannot tell them
// apart.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string_view>

#include "firmware-core/flash_view.h"
#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "model/state/bytes.h"
#include "sim/link/link_fault.h"

namespace locktwin::sim {

// The core at the other end cannot do it, or says something that it should not; the text names the
// reason and what can be done.
class CoreLinkError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class CoreLink {
 public:
  virtual ~CoreLink() = default;

  // The chip comes out of its reset, with this in its flash. Legal at any time, and needed before
  // the first step.
  virtual void boot(core::FlashView flash) = 0;
  // One step; `flash` is what the chip would read in its flash now. As with LockCore::step(), what
  // has no meaning in `outputs` may stay as it was.
  virtual void step(const core::Inputs& inputs, core::FlashView flash, core::Outputs& outputs) = 0;

  // Spoils the way to the core. One that has none throws BadInput, with the remedy.
  virtual void spoil(const LinkFault& fault);

  virtual std::string_view kind() const = 0;  // "local", "recorded", "remote"
  // Goes on exactly as this one does. A core that exists once, as a chip does, throws
  // CoreLinkError here and in the two below.
  virtual std::unique_ptr<CoreLink> clone() const = 0;
  // The state of the core for another link of the same kind, in the same build.
  virtual model::StateBytes save() const = 0;
  virtual void load(std::span<const std::uint8_t> bytes) = 0;  // throws model::BadState

 protected:
  CoreLink() = default;
  CoreLink(const CoreLink&) = default;
  CoreLink& operator=(const CoreLink&) = default;
};

// Makes the core of the lock with that name.
using MakeCore = std::function<std::unique_ptr<CoreLink>(std::string_view lock)>;

}  // namespace locktwin::sim
