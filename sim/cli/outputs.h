// What a run reads and writes, by whatever names: no output may overwrite an input or another
// output.
#pragma once

#include <string>
#include <vector>

#include "sim/text/handwritten.h"

namespace locktwin::sim {

struct NamedFile {
  std::string what;  // of an input "the scenario itself"; of an output its option, "--junit"
  std::string path;
  Over over = Over::outputs;  // of an output
};

// What is read for a scenario, so that nothing is written over it.
std::vector<NamedFile> inputs_of(const std::string& scenario);

// Two names of one file are found out through links and other spellings of the path. Devices and
// pipes take what they are given. What people write is refused as well, see handwritten.h. Throws
// BadInput.
void refuse_overwriting(const std::vector<NamedFile>& inputs,
                        const std::vector<NamedFile>& outputs);

// One run at a time writes into a folder: another waits until this is gone.
class FolderLock {
 public:
  explicit FolderLock(const std::string& folder);  // makes it
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int handle_ = -1;
};

}  // namespace locktwin::sim
