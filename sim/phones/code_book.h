// One-time codes for visitors, made without the lock (UNL-10), which is told how many there are.
#pragma once

#include <cstdint>
#include <string>

#include "firmware-core/phone/protocol.h"
#include "model/state/fields.h"

namespace locktwin::sim {

class CodeBook {
 public:
  void make(const core::Digest& key);
  const std::string& last() const { return last_; }  // never to be traced
  // The one that was made so many before the last; -1: the next one, which is not made yet. Empty:
  // there was none. Never to be traced.
  std::string earlier(int count) const;
  std::uint32_t made() const { return made_; }
  // The lock accepts a window behind what it knows of: it has to be told in time.
  bool is_due() const;
  void told(std::uint32_t up_to) { told_ = up_to; }
  LT_FIELDS(key_, last_, made_, told_)

 private:
  core::Digest key_{};  // of the last one
  std::string last_;
  std::uint32_t made_ = 0;
  std::uint32_t told_ = 0;
};

}  // namespace locktwin::sim
