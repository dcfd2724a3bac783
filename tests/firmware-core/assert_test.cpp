#include "firmware-core/assert.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <string>

#include "firmware-core/noise/cipher_state.h"
#include "tests/support/catch.h"
#include "tests/support/memory_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

struct End {
  bool aborted = false;
  std::string said;
};

// Does it in a process of its own, which may not come back.
template <typename Deed>
End end_of(Deed deed) {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGABRT, SIG_DFL);  // Catch reports signals; here one is what is asked for
    dup2(ends[1], STDERR_FILENO);
    deed();
    _exit(0);
  }
  close(ends[1]);
  End end;
  std::array<char, 256> part{};
  for (ssize_t size = 0; (size = read(ends[0], part.data(), part.size())) > 0;) {
    end.said.append(part.data(), static_cast<std::size_t>(size));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  end.aborted = WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
  return end;
}

constexpr std::array<std::uint8_t, 4> kFour{1, 2, 3, 4};

}  // namespace

TEST_CASE("a broken contract stops the host with the contract and its place") {
  MemoryBench bench;
  const End end = end_of([&] {
    static_cast<void>(bench.store.write(RecordKey::tries, kFour));
    static_cast<void>(bench.store.write(RecordKey::tries, kFour));  // one is under way
  });
  CHECK(end.aborted);
  CHECK(end.said.find("store.cpp:") != std::string::npos);
  CHECK(end.said.find("can_write()") != std::string::npos);
}

TEST_CASE("no count of a key serves a second time") {
  noise::CipherState cipher{Key32{}};
  cipher.skip_to(3);
  CHECK(cipher.count() == 3);
  CHECK(end_of([&] { cipher.skip_to(2); }).aborted);
}

TEST_CASE("a contract that is kept costs nothing") {
  MemoryBench bench;
  const End end = end_of([&] { static_cast<void>(bench.store.write(RecordKey::tries, kFour)); });
  CHECK_FALSE(end.aborted);
  CHECK(end.said.empty());
}
