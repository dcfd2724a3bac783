// Bytes through a file descriptor: a socket to a child process, or a serial line.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "sim/link/byte_channel.h"
#include "sim/link/child_process.h"
#include "sim/link/descriptor.h"

namespace locktwin::sim {

class DescriptorChannel final : public ByteChannel {
 public:
  DescriptorChannel(std::unique_ptr<ChildProcess> child, std::string name);
  DescriptorChannel(Descriptor line, std::string name);

  void send(std::span<const std::uint8_t> bytes) override;
  std::span<const std::uint8_t> receive(Patience patience) override;
  std::string name() const override { return name_; }

 private:
  [[noreturn]] void lost();
  int number() const { return child_ ? child_->socket() : line_.number(); }

  std::unique_ptr<ChildProcess> child_;
  Descriptor line_;
  std::string name_;
  std::array<std::uint8_t, 4096> received_;
};

// A serial line of eight bits without parity and without anything that is done to its bytes. Throws
// BadInput: it is not there, is none, or does not know that speed.
Descriptor open_serial_line(const std::string& path, unsigned baud);

}  // namespace locktwin::sim
