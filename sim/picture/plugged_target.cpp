#include "sim/picture/plugged_target.h"

#include <fmt/format.h>
#include <unistd.h>

#include <utility>

#include "sim/link/target.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// The core that was greeted first, and then new ones. There is one socket for a debugger.
struct Cores {
  std::unique_ptr<CoreLink> first;
  Target target;
  TargetOptions options;

  std::unique_ptr<CoreLink> next() {
    if (first != nullptr) return std::move(first);
    if (!options.debugger.empty()) {
      throw CoreLinkError("a debugger takes one lock, once: begin again with --gdb");
    }
    return open_core(target, options);
  }
};

}  // namespace

PluggedTarget::PluggedTarget(std::string_view words, const Options& options) : words_(words) {
  if (options.debugger) socket_ = debugger_socket(::getpid());
  const auto cores = std::make_shared<Cores>();
  cores->options = {.images = options.images, .debugger = socket_, .tally = tally_};
  cores->target = find_target(words, cores->options);
  if (options.debugger) options.debugger(debugger_command(cores->target, socket_));
  try {
    cores->first = open_core(cores->target, cores->options);
  } catch (const CoreLinkError& error) {
    throw BadInput(error.what());
  }
  make_core_ = [cores](std::string_view) { return cores->next(); };
}

PluggedTarget::~PluggedTarget() {
  if (!socket_.empty()) ::unlink(socket_.c_str());
}

WorldConfig PluggedTarget::with_cores(WorldConfig config) const {
  config.make_core = make_core_;
  return config;
}

LinkPicture PluggedTarget::picture() const {
  const LinkFigures figures = tally_->figures();
  return {words_, figures.round_trips, figures.retries, figures.stalls};
}

}  // namespace locktwin::sim
