// What the household calls the users and the phones of a lock, which knows numbers alone.
#pragma once

#include <QString>

#include <string>

#include "sim/picture/picture.h"

namespace locktwin::desktop {

// "Ann" for "ann".
QString shown_name(const std::string& plain);

// Of an event of that lock, "" is the first: as it was told, or else, of a user or a phone that had
// no name then, as they are called in the picture.
sim::EventNames names_in(const core::Event& event, const sim::EventNames& told,
                         const std::string& lock, const sim::Picture& picture);

// Gives the events of a list the names that came after them, to stay when their bearers are gone.
class LateNames {
 public:
  // True: somebody is called otherwise than before, and the list is to be gone through.
  bool look(const sim::Picture& picture);
  // From the newest to the oldest: a number that was given up meant before whom its end names, one
  // that was given out nobody. True: it has other names now.
  bool put_into(sim::Occurrence& told);

 private:
  // Of the locks only what they are called, and who is called how there.
  sim::Picture now_;
  sim::Picture then_;  // when what was gone through last happened
};

}  // namespace locktwin::desktop
