#include "sim/world/occurrence.h"

#include "sim/vocabulary/events.h"

namespace locktwin::sim {

namespace {

std::string name_of(const Occurrence& occurrence) {
  switch (occurrence.kind) {
    case OccurrenceKind::action:
      return "do " + describe(*occurrence.action, true);
    case OccurrenceKind::event:
      return describe(occurrence.event);
    case OccurrenceKind::prompt:
      return std::string(spec_of(occurrence.prompt).name);
    case OccurrenceKind::app:
      return describe(occurrence.app);
  }
  return {};
}

}  // namespace

std::string describe(const Occurrence& occurrence) {
  const bool of_first = occurrence.lock.empty() || occurrence.kind == OccurrenceKind::action;
  return of_first ? name_of(occurrence) : occurrence.lock + "/" + name_of(occurrence);
}

}  // namespace locktwin::sim
