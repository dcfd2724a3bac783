// Waits until files are saved: `run --watch`.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace locktwin::sim {

class FileWatch {
 public:
  FileWatch();
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  // Watches the folder, whatever is saved in it; a folder that is watched already is no mistake.
  // Throws BadInput when there is no such folder, or the system has no more watches.
  void add_folder(const std::string& folder);
  // Canonical names of what was saved since; several that are saved at once come together. Empty:
  // `ends`, asked when a signal comes, says so.
  std::set<std::string> wait(const std::function<bool()>& ends);

 private:
  bool take(std::set<std::string>& saved);  // false: there is nothing to read now

  int handle_ = -1;
  std::map<int, std::string> folders_;
};

}  // namespace locktwin::sim
