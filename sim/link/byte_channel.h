// Bytes to and from a target, however they travel.
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>

#include "sim/link/core_link.h"

namespace locktwin::sim {

// The other end is gone: the process has ended, the cable was pulled.
class ChannelClosed : public CoreLinkError {
 public:
  using CoreLinkError::CoreLinkError;
};

class ByteChannel {
 public:
  using Patience = std::chrono::milliseconds;  // of the wall clock

  virtual ~ByteChannel() = default;
  // All of them. Throws ChannelClosed.
  virtual void send(std::span<const std::uint8_t> bytes) = 0;
  // What has come, valid until the next call; nothing when none came for that long. Throws
  // ChannelClosed.
  virtual std::span<const std::uint8_t> receive(Patience patience) = 0;
  // "qemu:mps2-an386", for people.
  virtual std::string name() const = 0;
};

}  // namespace locktwin::sim
