// The faults of the catalogue in plain words, in the language of the window.
#pragma once

#include <QString>
#include <string_view>

namespace locktwin::desktop {

struct FaultWords {
  std::string_view name;    // as the catalogue has it, "door.warp_mm"
  const char* title;        // "Warped door"
  const char* explanation;  // one sentence: what is wrong, and what to watch
  double usual;             // an amount that shows well, within the catalogue's range
};

// Null for a fault that has no words here; a test keeps every fault of the catalogue in the table.
const FaultWords* find_fault_words(std::string_view name);

// Groups of parts in the order of the page; a fault whose part is in none belongs to the last one.
int fault_group(std::string_view name);
QString fault_group_text(int group);

// "mm", "%": from the end of the fault's name; empty for one that is there or not.
QString fault_unit(std::string_view name);

// A text of the translation context "Faults".
QString fault_text(const char* english);
// Why a part refuses a fault, as the catalogue says it; a test keeps every reason translated.
QString fault_reason(std::string_view english);

}  // namespace locktwin::desktop
