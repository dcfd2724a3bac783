// A line between host and target on which a test loses, doubles and changes what goes over it.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/link/byte_channel.h"

namespace locktwin::tests {

class FaultyChannel final : public sim::ByteChannel {
 public:
  using Bytes = std::vector<std::uint8_t>;
  // Turns what one end has sent into what arrives at the other; called once for each sending.
  using Fault = std::function<Bytes(Bytes)>;

  explicit FaultyChannel(std::unique_ptr<sim::ByteChannel> line) : line_(std::move(line)) {}

  void send(std::span<const std::uint8_t> bytes) override {
    const Bytes arrives = pass(to_target, bytes);
    if (!arrives.empty()) line_->send(arrives);
  }
  std::span<const std::uint8_t> receive(Patience patience) override {
    const auto bytes = line_->receive(patience);
    if (bytes.empty()) return {};
    received_ = pass(to_host, bytes);
    return received_.empty() ? receive(patience) : std::span<const std::uint8_t>(received_);
  }
  std::string name() const override { return line_->name(); }

  Fault to_target;
  Fault to_host;

 private:
  static Bytes pass(const Fault& fault, std::span<const std::uint8_t> bytes) {
    Bytes all(bytes.begin(), bytes.end());
    return fault ? fault(std::move(all)) : all;
  }

  std::unique_ptr<sim::ByteChannel> line_;
  Bytes received_;
};

}  // namespace locktwin::tests
