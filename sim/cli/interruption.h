// Ctrl-C, a job that is ended, a terminal that goes away: the run stops where it is, writes what it
// has, and says so. A second such signal ends it at once.
#pragma once

namespace locktwin::sim {

// From here on SIGINT, SIGTERM and SIGHUP are noted instead of ending the program.
void note_interruptions();

int interruption();  // the signal that came, 0: none

// What leaves a run that is not to go on. Not an error of the run, so not a std::exception.
struct Interrupted {};

}  // namespace locktwin::sim
