#include "firmware-core/store/flash_queue.h"

#include "firmware-core/assert.h"
#include "firmware-core/flash_view.h"

namespace locktwin::core {

void poll_flash(const StepContext& step, Store& store, Journal& journal) {
  store.poll(step.in.flash, step.flash);
  journal.poll(step.in.flash, step.flash);
}

void issue_flash(const StepContext& step, Store& store, Journal& journal, bool has_time) {
  FlashCommand& command = step.out.flash;
  const bool waited_for = store.waited_for();
  if (!waited_for) journal.issue(step.in.flash, step.flash, command);
  if (command.operation == FlashOperation::none && (waited_for || has_time)) {
    store.issue(step.in.flash, step.flash, command);
  }
  if (command.operation == FlashOperation::none) return;
  LT_ASSERT(step.in.flash != FlashStatus::busy);
  LT_ASSERT(command.address + std::size_t{command.length} <= kFlashBytes);
  const bool erases = command.operation == FlashOperation::erase;
  LT_ASSERT(command.address % (erases ? kFlashPageBytes : kFlashWordBytes) == 0);
  LT_ASSERT(command.length % kFlashWordBytes == 0);
}

}  // namespace locktwin::core
