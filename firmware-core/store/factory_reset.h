// The factory reset (RST-1, RST-2), once it is confirmed: everything in the flash is erased.
//
// First the store: its empty half, when sealed, is the moment of truth. Then the journal. What is
// left after a power cut is told from the flash alone: a store without records beside a journal
// with some. The modules need no mention here: a store without records of their slots has
// `credentials` empty them (GEN-3).
//
// While active(), nothing else may write: LockCore does nothing but serve the flash. When finished,
// its state is to be as after a boot.
#pragma once

#include "firmware-core/step_context.h"
#include "firmware-core/store/journal.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class FactoryReset {
 public:
  // At boot, when store and journal are loaded: goes on with a reset that was cut short.
  void boot(const StepContext& step, const Store& store, Journal& journal);
  void start() { state_ = State::asked; }
  // Every step. True in one step: finished, the lock is as new. Without success (a flash that
  // cannot be erased) it ends, too; the store is broken then.
  bool update(Store& store, Journal& journal);

  bool active() const { return state_ != State::idle; }

 private:
  enum class State : std::uint8_t { idle, asked, erasing, clearing };

  Store::Ticket ticket_ = 0;
  State state_ = State::idle;
};

}  // namespace locktwin::core
