#include "sim/text/output_file.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <string>

#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace locktwin::sim;
using locktwin::tests::TempFolder;

namespace {

void write(const std::string& name, const std::string& text, Readers readers = Readers::everybody) {
  OutputFile file(name, readers);
  file.stream() << text;
  file.finish();
}

}  // namespace

TEST_CASE("an output appears when it is whole; a private one for its owner alone", "[GEN-2]") {
  const TempFolder folder;
  const std::string name = folder.file("whole");
  {
    OutputFile half(name, Readers::owner);
    half.stream() << "secret";
    CHECK_FALSE(fs::exists(name));
    for (const fs::directory_entry& beside : fs::directory_iterator(fs::path(name).parent_path())) {
      CHECK(beside.status().permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }
    half.finish();
  }
  CHECK(read_text(name) == "secret");
  CHECK(fs::status(name).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(folder.entries() == 1);
}

TEST_CASE("one that was not finished leaves what was there, and nothing beside it") {
  const TempFolder folder;
  write(folder.file("kept"), "first");
  {
    OutputFile second(folder.file("kept"));
    second.stream() << "second";
  }
  CHECK(read_text(folder.file("kept")) == "first");
  CHECK(folder.entries() == 1);
}

TEST_CASE("two that are written at once do not mix") {
  const TempFolder folder;
  OutputFile one(folder.file("same"));
  OutputFile other(folder.file("same"));
  one.stream() << "one";
  other.stream() << "the other";
  one.finish();
  CHECK(read_text(folder.file("same")) == "one");
  other.finish();
  CHECK(read_text(folder.file("same")) == "the other");
}

TEST_CASE("folders on the way are made; a name may be as long as names can be") {
  const TempFolder folder;
  const std::string name = folder.file("a/b") + "/" + std::string(255, 'n');
  write(name, "text");
  CHECK(read_text(name) == "text");
}

TEST_CASE("a link stays a link, and what it leads to is replaced") {
  const TempFolder folder;
  write(folder.file("file"), "old");
  fs::create_symlink(folder.file("file"), folder.file("link"));
  write(folder.file("link"), "new");
  CHECK(fs::is_symlink(folder.file("link")));
  CHECK(read_text(folder.file("file")) == "new");
}

TEST_CASE("a place that cannot be written is told with its name and the reason") {
  const TempFolder folder;
  fs::create_symlink(folder.file("loop"), folder.file("loop"));
  fs::create_directories(folder.file("folder"));
  write(folder.file("file"), "");
  for (const std::string& bad :
       {folder.file("loop"), folder.file("folder"), folder.file("file") + "/inside",
        folder.file("") + std::string(300, 'n'), std::string("/proc/none/x")}) {
    CAPTURE(bad);
    CHECK_THROWS_WITH(OutputFile(bad), ContainsSubstring(bad + ": cannot be written: "));
    CHECK_THROWS_AS(OutputFile(bad), BadInput);
  }
}

TEST_CASE("a full disk is told, and a device is written directly") {
  OutputFile full("/dev/full");
  full.stream() << "text";
  CHECK_THROWS_WITH(full.finish(), ContainsSubstring("/dev/full: cannot be written: No space"));
  CHECK_NOTHROW(write("/dev/null", "text"));
}

namespace {

// No file may grow beyond that, as if the disk were full.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const struct rlimit small { bytes, before_.rlim_max };
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  }
  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  struct rlimit before_ {};
  void (*handler_)(int);
};

}  // namespace

TEST_CASE("why there was no room is told of a file that was long, too") {
  const TempFolder folder;
  std::string said;
  {
    const SmallDisk disk(GENERATE(4096U, 5000U));
    OutputFile file(folder.file("page.html"));
    file.stream() << std::string(100'000, 'x') << std::flush << "after it has failed";
    try {
      file.finish();
    } catch (const BadInput& error) {
      said = error.what();
    }
  }
  CHECK_THAT(said, ContainsSubstring("page.html: cannot be written: File too large"));
  CHECK_FALSE(std::filesystem::exists(folder.file("page.html")));
}

TEST_CASE("a link to a file that is still to be made stays a link") {
  const TempFolder folder;
  fs::create_symlink("later.txt", folder.file("link"));
  write(folder.file("link"), "text");
  CHECK(fs::is_symlink(folder.file("link")));
  CHECK(read_text(folder.file("later.txt")) == "text");
}

TEST_CASE("a new file has the rights that the user's mask leaves") {
  const TempFolder folder;
  const mode_t before = umask(S_IWGRP | S_IRWXO);
  write(folder.file("a"), "text");
  umask(before);
  CHECK((fs::status(folder.file("a")).permissions() & fs::perms::all) ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
}

TEST_CASE("no output replaces what people write, be it good or spoilt") {
  const TempFolder folder;
  for (const char* text :
       {R"({"title": "t", "steps": [{"wait": "1s"}]})", "\xEF\xBB\xBF{\n  \"steps\" : [\n",
        "// mine\n{\"title\": \"a plan\", \"scenario\": \"a.json\"}", R"({"setups": {}})",
        R"({"groups": []})", R"({"pins": []})"}) {
    CAPTURE(text);
    const std::string name = folder.write("mine", text);
    CHECK_THROWS_WITH(OutputFile(name), ContainsSubstring(name + ": holds ") &&
                                            ContainsSubstring("choose another file"));
    CHECK(read_text(name) == text);
    CHECK_NOTHROW(OutputFile(name, Readers::owner, Over::anything));
  }
  CHECK(folder.entries() == 1);
}

TEST_CASE("an output replaces an earlier one: lines of JSON, pages, tables") {
  const TempFolder folder;
  for (const char* text :
       {"{\"kind\":\"begin\",\"scenario\":\"a.json\"}\n{\"t_us\":0}\n", "<html>\"steps\": 3</html>",
        "\"steps\",\"scenario\"\n1,2\n", "", R"({"locktwin": "campaign", "plan": "0f"})"}) {
    CAPTURE(text);
    const std::string name = folder.write("output", text);
    CHECK_NOTHROW(write(name, "new"));
    CHECK(read_text(name) == "new");
  }
}
