// A world that is worked live and scenarios: it begins with one, and becomes one.
#include <fmt/format.h>

#include <utility>

#include "sim/picture/live_world.h"
#include "sim/picture/scenario_course.h"
#include "sim/scenario/player.h"
#include "sim/scenario/setup_steps.h"
#include "sim/scenario/write_scenario.h"
#include "sim/text/output_file.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

void LiveWorld::play(std::shared_ptr<const Scenario> scenario, std::optional<Duration> to) {
  played_ = std::move(scenario);
  std::optional<Failure> failure;
  ScenarioCourse course(*played_);
  guard([&] {
    const Player* watched = nullptr;
    Player player(world_, [&](Time) { course.pass(*watched, world_.now()); });
    watched = &player;
    try {
      if (player.play(setup_steps(played_->setup))) {
        player.start(*played_);
        course.begin(world_.now());
        if (to) player.stop_at(*to);
        if (player.play(played_->steps)) player.finish();
      }
    } catch (const BadInput& error) {
      course.refuse(player, world_.now(), error.what());
      throw;
    }
    failure = player.failure();
    course.end(player, world_.now());
  });
  course_ = std::make_shared<const ScenarioPicture>(course.picture());
  guard([&] { jump(world_.now()); });  // whoever looks is shown what led here
  if (failure) refuse(fmt::format("expected {}; seen {}", failure->expected, failure->seen));
}

void LiveWorld::offer_expectations() {
  guard([&] {
    auto offers = std::make_shared<std::vector<OfferPicture>>();
    const auto add = [&](const Offer& offer) {
      offers->push_back({offer.at, offer.number, offer.signal, offer.text});
    };
    const Time zero = course_ ? course_->zero : Time{0};
    for (const Occurrence& occurrence : timeline_.occurrences()) {
      if (occurrence.at >= zero && is_offered(occurrence)) add(offer_of(occurrence));
    }
    for (const Offer& offer : offers_in_the_end(world_)) add(offer);
    offers_ = std::move(offers);
  });
}

void LiveWorld::save_scenario(const std::string& file, const Expected& expected) {
  guard([&] {
    Recording recording;
    recording.expected = expected;
    recording.seed = config_.seed;
    recording.setup = played_ ? played_->setup : setup_of_new(config_);
    recording.actions.assign(timeline_.done().begin(), timeline_.done().end());
    if (played_) recording.actions = after_setup(played_->setup, recording.actions);
    if (played_) recording.hazard = played_->hazard.has_value();
    recording.end = world_.now();
    const std::string text = write_scenario(recording);
    // It holds the digits that were typed; the dialog has asked whether a file is to be replaced.
    OutputFile output(file, Readers::owner, Over::anything);
    output.stream() << text;
    output.finish();
    refusal_.clear();
    news_.tell({Message::Kind::saved, world_.now(), file});
  });
}

}  // namespace locktwin::sim
