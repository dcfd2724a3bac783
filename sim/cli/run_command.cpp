#include "sim/cli/run_command.h"

#include <fmt/format.h>

#include <charconv>
#include <memory>
#include <string>

#include "sim/cli/common_options.h"

namespace locktwin::sim {

namespace {

// Of real time. Beyond these a pace is no longer one: an hour would take weeks, or nothing at all.
constexpr double kSlowest = 1e-3;
constexpr double kFastest = 1e6;

// CLI11's own ranges take "nan" for a number; this does not.
std::string complaint_of_speed(const std::string& text) {
  double speed = 0;
  const char* end = text.data() + text.size();
  const auto [used, error] = std::from_chars(text.data(), end, speed);
  const bool fits = speed >= kSlowest && speed <= kFastest;  // false for nan
  if (error == std::errc{} && used == end && fits) return {};
  return fmt::format("{} is no speed; a finite number above 0 is needed, from {} to {}", text,
                     kSlowest, kFastest);
}

}  // namespace

void add_run_options(CLI::App& verb, RunArguments& given) {
  verb.add_option("paths", given.paths, "Scenario files, or folders of them")->required();
  verb.add_option(
          "--filter", given.filters,
          "Only scenarios with this in their path or title, or covering this id; again: all "
          "of them")
      ->allow_extra_args(false);
  verb.add_flag("--last-failed", given.last_failed,
                "Only those that did not pass when they were last run");
  verb.add_flag("--fail-fast", given.fail_fast, "Stop when the first one does not pass");
  verb.add_option("--repeat", given.rounds,
                  "Each so many times, with the seeds that follow its own")
      ->check(CLI::Range(1, 1'000'000));
  verb.add_flag("--watch", given.watch, "Go on: play what changed whenever something is saved");
  add_jobs_option(verb, given.jobs);
  add_seed_option(verb, given.seed);
  add_seed_option(verb, given.chance,
                  "Other chance behind the setup, which is the one of the seed; as a campaign's "
                  "cells have it",
                  "--chance");
  verb.add_option("--junit", given.reports.junit, "Write the verdicts as a JUnit file");
  verb.add_option("--html", given.reports.html,
                  "Write a page for a browser: verdicts, requirements, a picture of each run");
  verb.add_option("--record-scenario", given.recorded_scenario,
                  "Write what was done as a scenario, with the digits that were typed");
  verb.add_option("--keep-states", given.keep_states,
                  "Keep the moment before each failure in this folder; it holds what was typed");
  verb.add_option("--sweep", given.sweep,
                  "Values of a variable that the file sweeps or defines: delay=0ms..900ms/10ms, "
                  "load=0,4,8 or delay=130ms alone")
      ->allow_extra_args(false);
  verb.add_option(
      "--power-loss", given.power_loss,
      "Play it again with the pack lost: every_flash_write, every_10ms_0s..3s, every_ms "
      "or 1.234s, with ' for 2s' behind it if wanted");
  verb.add_option("--trace", given.traces,
                  "vcd:FILE, jsonl:FILE or csv:FILE; with several scenarios FILE is a folder")
      ->allow_extra_args(false);
  verb.add_option("--signals", given.signals,
                  "For jsonl and csv: names of signals, 'states' (all but numbers) or 'all'")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->capture_default_str();
  verb.add_option("--trace-every", given.trace_every_ms,
                  "Look at what moves every so many ms, beside all that happens")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  verb.add_option("--speed", given.speed, "Pace to this multiple of real time, one at a time")
      ->check(complaint_of_speed);
  verb.add_option("--to", given.to,
                  "Stop one scenario at this time after its setup, like 12.5s (see --state)");
  verb.add_option("--state", given.kept.state, "Keep the moment of --to in this file");
  verb.add_option("--from", given.kept.from,
                  "Go on from a kept moment: the same scenario, also with other steps behind it, "
                  "or one without a setup");
}

void add_run_command(CLI::App& app, int& exit_code, const std::string& program) {
  CLI::App* verb = app.add_subcommand("run", "Replay scenarios and say which hold");
  auto given = std::make_shared<RunArguments>();
  given->program = program;
  add_run_options(*verb, *given);
  verb->callback([given, &exit_code] { exit_code = run_scenarios(*given); });
}

}  // namespace locktwin::sim
