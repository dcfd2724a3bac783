#include "sim/world/occurrence.h"

#include "sim/vocabulary/events.h"

namespace locktwin::sim {

std::string describe(const Occurrence& occurrence) {
  switch (occurrence.kind) {
    case OccurrenceKind::action:
      return "do " + occurrence.action;
    case OccurrenceKind::event:
      return describe(occurrence.event);
    case OccurrenceKind::prompt:
      return std::string(spec_of(occurrence.prompt).name);
    case OccurrenceKind::app:
      return describe(occurrence.app);
  }
  return {};
}

}  // namespace locktwin::sim
