// A file for its owner alone, which appears under its name when it is whole and not before.
#pragma once

#include <cstdint>
#include <fstream>
#include <span>
#include <string>

namespace locktwin::sim {

class PrivateFile {
 public:
  // Begins "FILE.part" beside it, readable and writable by the owner alone. Throws BadInput.
  explicit PrivateFile(std::string file);
  ~PrivateFile();  // what was not finished is taken away
  PrivateFile(const PrivateFile&) = delete;
  PrivateFile& operator=(const PrivateFile&) = delete;

  void write(std::span<const std::uint8_t> bytes);
  // Gives it its name, in place of what had it. Throws BadInput: the disk is full, for one.
  void finish();

 private:
  std::string file_;
  std::string beside_;
  std::ofstream out_;
};

}  // namespace locktwin::sim
