#include "firmware-core/store/flash_queue.h"

namespace locktwin::core {

void poll_flash(const StepContext& step, Store& store, Journal& journal) {
  store.poll(step.in.flash, step.flash);
  journal.poll(step.in.flash, step.flash);
}

void issue_flash(const StepContext& step, Store& store, Journal& journal) {
  FlashCommand& command = step.out.flash;
  store.issue(step.in.flash, step.flash, command);
  if (command.operation == FlashOperation::none) {
    journal.issue(step.in.flash, step.flash, command);
  }
}

}  // namespace locktwin::core
