// The socket of a board for its core: holds any core link, and is a value. A copy holds a copy of
// the core.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "model/state/bytes.h"
#include "model/state/kinds.h"
#include "sim/link/core_link.h"

namespace locktwin::sim {

class CoreSocket {
 public:
  CoreSocket();  // holds a core of this build, in this process
  explicit CoreSocket(std::unique_ptr<CoreLink> core);
  // Copying throws CoreLinkError if the core cannot be copied.
  CoreSocket(const CoreSocket& other);
  CoreSocket& operator=(const CoreSocket& other);
  CoreSocket(CoreSocket&&) noexcept = default;  // the socket that is left is empty
  CoreSocket& operator=(CoreSocket&&) noexcept = default;
  ~CoreSocket() = default;

  CoreLink* operator->() { return core_.get(); }
  const CoreLink* operator->() const { return core_.get(); }

 private:
  std::unique_ptr<CoreLink> core_;
};

}  // namespace locktwin::sim

namespace locktwin::model {

// Not compared: a core follows from the flash and from what it was given since its boot, which the
// board counts up. Its bytes cannot be loaded into a socket with another kind of core.
template <>
struct FieldAsBytes<sim::CoreSocket> {
  static constexpr bool kCompared = false;
  static std::uint64_t layout();
  static StateBytes bytes(const sim::CoreSocket& socket);
  static void parse(std::span<const std::uint8_t> bytes, sim::CoreSocket& socket);
};

}  // namespace locktwin::model
