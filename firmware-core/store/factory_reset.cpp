#include "firmware-core/store/factory_reset.h"

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/store/flash_plan.h"

namespace locktwin::core {

void FactoryReset::boot(const StepContext& step, const Store& store, Journal& journal) {
  if (store.broken() || !store.empty()) return;
  if (is_blank(step.flash.subspan(flash_plan::kJournalAt, flash_plan::kJournalBytes))) return;
  journal.clear();
  state_ = State::clearing;
}

bool FactoryReset::update(Store& store, Journal& journal) {
  if (state_ == State::asked && store.can_erase_everything()) {
    ticket_ = store.erase_everything();
    state_ = State::erasing;
  }
  if (state_ == State::erasing && store.state_of(ticket_) == Store::WriteState::done) {
    journal.clear();
    state_ = State::clearing;
  }
  const bool finished = state_ == State::clearing && !store.busy() && journal.cleared();
  const bool failed = active() && store.dead();
  if (finished || failed) state_ = State::idle;
  return finished;
}

}  // namespace locktwin::core
