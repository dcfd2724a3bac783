// A file that a run writes. It appears under its name when it is whole and not before, in place of
// what had the name: a reader never sees half a file, and of two runs one's file is there, not a
// mixture. Folders on the way to it are made.
//
// What is no regular file (a terminal, a pipe, /dev/null) has no place beside it and is written
// directly.
#pragma once

#include <cstdint>
#include <fstream>
#include <ostream>
#include <span>
#include <string>

#include "sim/text/handwritten.h"

namespace locktwin::sim {

enum class Readers {
  everybody,  // as the user's mask has it
  owner,      // it holds what was typed
};

// Where a link leads, so that the link itself stays one; any other name as it is. Throws BadInput.
std::string behind_links(const std::string& file);

class OutputFile {
 public:
  // Begins it, beside its place. Throws BadInput "FILE: cannot be written: why".
  explicit OutputFile(std::string file, Readers readers = Readers::everybody,
                      Over over = Over::outputs);
  ~OutputFile();  // what was not finished is taken away
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  std::ostream& stream() { return out_; }
  void write(std::span<const std::uint8_t> bytes);
  // Gives it its name. Throws BadInput: the disk is full, for one; then the name keeps what it had.
  void finish();

 private:
  std::string file_;
  std::string place_;   // what is replaced: behind links
  std::string beside_;  // empty: written directly, or finished
  std::ofstream out_;
};

}  // namespace locktwin::sim
