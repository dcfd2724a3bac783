#include "sim/link/core_socket.h"

#include <string>
#include <utility>

#include "sim/link/local_core.h"

namespace locktwin::sim {

CoreSocket::CoreSocket() : core_(std::make_unique<LocalCore>()) {}

CoreSocket::CoreSocket(std::unique_ptr<CoreLink> core) : core_(std::move(core)) {}

CoreSocket::CoreSocket(const CoreSocket& other)
    : core_(other.core_ ? other.core_->clone() : nullptr) {}

CoreSocket& CoreSocket::operator=(const CoreSocket& other) {
  return *this = CoreSocket(other);
}

}  // namespace locktwin::sim

namespace locktwin::model {

using sim::CoreSocket;

std::uint64_t FieldAsBytes<CoreSocket>::layout() {
  return sim::LocalCore::layout();
}

StateBytes FieldAsBytes<CoreSocket>::bytes(const CoreSocket& socket) {
  StateBytes bytes;
  StateWriter writer(bytes);
  save_state(writer, std::string(socket->kind()));
  const StateBytes core = socket->save();
  writer.raw(core.data(), core.size());
  return bytes;
}

void FieldAsBytes<CoreSocket>::parse(std::span<const std::uint8_t> bytes, CoreSocket& socket) {
  StateReader reader(bytes);
  std::string kind;
  load_state(reader, kind);
  if (kind != socket->kind()) {
    throw BadState("the state is of a " + kind + " core, the board has a " +
                   std::string(socket->kind()) + " one");
  }
  socket->load(reader.rest());
}

}  // namespace locktwin::model
