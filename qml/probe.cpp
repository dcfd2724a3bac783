#include "qml/probe.h"

#include <stdexcept>
#include <string>

namespace locktwin::desktop {

Probe::Probe(std::string_view name) : spec_(sim::find_signal(name)), index_(0) {
  if (spec_ == nullptr) throw std::logic_error("no signal " + std::string(name));
  index_ = static_cast<std::size_t>(spec_ - sim::signal_catalogue().data());
}

QString Probe::choice(const sim::LockPicture& lock) const {
  const auto index = static_cast<std::size_t>(number(lock));
  if (index >= spec_->choices.size()) return {};
  const std::string_view word = spec_->choices[index];
  return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

}  // namespace locktwin::desktop
