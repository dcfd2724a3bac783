// A signal of the catalogue, looked up once by its name and read from any picture.
#pragma once

#include <QString>
#include <string_view>

#include "sim/catalogue/signals.h"
#include "sim/picture/picture.h"

namespace locktwin::desktop {

class Probe {
 public:
  explicit Probe(std::string_view name);  // throws std::logic_error: the name is ours, not input
  double number(const sim::LockPicture& lock) const { return lock.signals[index_]; }
  bool flag(const sim::LockPicture& lock) const { return number(lock) > 0.5; }
  QString choice(const sim::LockPicture& lock) const;  // the word of a choice signal

 private:
  const sim::SignalSpec* spec_;
  std::size_t index_;
};

}  // namespace locktwin::desktop
