#include "sim/cli/interruption.h"

#include <csignal>
#include <initializer_list>

namespace locktwin::sim {

namespace {

volatile std::sig_atomic_t came = 0;

void note(int signal) {
  came = signal;
}

}  // namespace

// Without SA_RESTART, so that waiting ends as well.
void note_interruptions() {
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);  // nohup stays nohup
  }
}

int interruption() {
  return came;
}

}  // namespace locktwin::sim
