// The words with which a verb is told of a board that is wired at its pins.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "sim/pins/pin_bench.h"

namespace locktwin::sim {

struct IoArguments {
  std::string adapter;  // empty: no board at its pins
  std::string pins;     // the file that says what is wired to what
  std::string deadline;
  std::string invalid_beyond;
};

void add_io_options(CLI::App& verb, IoArguments& given);

// Throws BadInput: one of them without the other.
void check(const IoArguments& given);
std::shared_ptr<PinBench> open_bench(const IoArguments& given);

std::string words_of(const IoArguments& given);  // " --io tty:/dev/ttyACM1 --pins door.json"
std::string greeting_of(const PinBench& bench);  // what is at the other end, and how quick

}  // namespace locktwin::sim
