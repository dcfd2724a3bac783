#include "sim/campaign/explore/explore.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <map>
#include <memory>
#include <utility>

#include "sim/campaign/explore/shrink.h"
#include "sim/campaign/share_out.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/world_state.h"

namespace locktwin::sim {

namespace {

constexpr std::uint64_t kLivesOfARound = 32;
constexpr std::size_t kMostMoments = 384;  // to go on from
constexpr std::size_t kLongestLife = 64;   // that is gone on from
constexpr unsigned kTriesOfAReason = 3;    // several finds of one reason may come to the same

struct NewMoment {
  std::shared_ptr<const Moment> moment;
  std::vector<Feature> features;
};

struct LifeResult {
  std::vector<NewMoment> fresh;
  std::vector<Feature> features;  // of its end
  std::uint64_t actions = 0;
  std::uint64_t refused = 0;
  std::optional<Find> find;
};

struct KeptMoment {
  std::shared_ptr<const Moment> moment;
  std::uint64_t chosen = 0;
};

std::string file_name_of(const std::string& reason, unsigned number) {
  constexpr std::size_t kLongest = 60;
  std::string name;
  for (const char c : reason) {
    const auto letter = static_cast<unsigned char>(c);
    if (letter < 128 && std::isalnum(letter) != 0) {
      name += static_cast<char>(std::tolower(letter));
    } else if (!name.empty() && name.back() != '_') {
      name += '_';
    }
  }
  name.resize(std::min(name.size(), kLongest));
  while (!name.empty() && name.back() == '_') name.pop_back();
  return fmt::format("{}_{}.json", name, number);
}

class Explorer {
 public:
  Explorer(const LivedIn& where, const ExploreOptions& options)
      : where_(where), options_(options), cast_(cast_of(where.scenario.setup)) {
    const Trunk trunk(where.scenario, where.scenario.seed);
    const std::optional<Fork> zero = trunk.at_zero();
    if (!zero) throw BadInput("in the setup: " + trunk.failure()->expected);
    zero_ = std::make_shared<const Moment>(Moment{*zero, {}, {}});
    moments_.push_back({zero_});
  }

  Explored explore() {
    while (explored_.lives < options_.lives && !stopped()) {
      if (options_.enough && options_.enough()) break;
      play_round();
    }
    explored_.moments = moments_.size();
    for (const Feature feature : covered_) {
      ++explored_.covered.at(static_cast<std::size_t>(kind_of(feature)));
    }
    return std::move(explored_);
  }

 private:
  bool stopped() const { return options_.stop && options_.stop(); }

  void play_round() {
    const std::uint64_t first = explored_.lives;
    const std::size_t count = std::min(kLivesOfARound, options_.lives - first);
    std::vector<const Moment*> starts(count);
    std::vector<LifeResult> results(count);
    std::vector<RandomStream> chances;
    for (std::size_t i = 0; i < count; ++i) {
      chances.emplace_back(options_.seed, fmt::format("life {}", first + i));
      starts[i] = choose_start(chances.back());
    }
    share_out(count, options_.jobs, [&](std::size_t i) {
      if (!stopped()) results[i] = live(*starts[i], chances[i]);
    });
    if (stopped()) return;
    std::vector<Found> finds;
    for (std::size_t i = 0; i < count; ++i) merge(results[i], first + i, finds);
    explored_.lives += count;
    shrink(finds);
    if (options_.progress) options_.progress(explored_.lives);
  }

  // Every fourth life begins at time zero, the others rather at what is younger.
  const Moment* choose_start(RandomStream& chance) {
    if (chance.next() % 4 == 0) return zero_.get();
    const std::size_t count = moments_.size();
    const std::size_t age = std::min(chance.next() % count, chance.next() % count);
    KeptMoment& kept = moments_[count - 1 - age];
    ++kept.chosen;
    in_use_.push_back(kept.moment);
    return kept.moment.get();
  }

  LifeResult live(const Moment& start, RandomStream chance) const {
    LifeResult result;
    Drawer drawer(options_.habits, cast_, RandomStream(chance.next(), "deeds"));
    World world;
    Novelty novelty;
    LifeRun run(where_, world, start, &novelty);
    for (std::uint64_t left = 1 + chance.next() % options_.steps; left > 0; --left) {
      const bool done = run.live(drawer.draw());
      if (run.found()) break;
      ++(done ? result.actions : result.refused);
      std::vector<Feature> fresh = novelty.take();
      std::erase_if(fresh, [&](Feature feature) { return covered_.contains(feature); });
      if (fresh.empty()) continue;
      result.fresh.push_back({std::make_shared<const Moment>(run.moment()), std::move(fresh)});
    }
    run.end();
    result.features = novelty.take();
    result.find = run.found();
    return result;
  }

  void merge(LifeResult& result, std::uint64_t life, std::vector<Found>& finds) {
    explored_.actions += result.actions;
    explored_.refused += result.refused;
    for (NewMoment& fresh : result.fresh) {
      bool any = false;
      for (const Feature feature : fresh.features) any = covered_.insert(feature).second || any;
      if (any && fresh.moment->life.size() <= kLongestLife) keep(std::move(fresh.moment));
    }
    covered_.insert(result.features.begin(), result.features.end());
    if (!result.find) return;
    ++explored_.failed;
    if (tried_[result.find->reason]++ >= options_.kept * kTriesOfAReason) return;
    const std::size_t steps = result.find->life.size();
    finds.push_back({std::move(*result.find), life, steps, {}, {}});
  }

  // In the place of what was gone on from most often, when there are many.
  void keep(std::shared_ptr<const Moment> moment) {
    if (moments_.size() >= kMostMoments) {
      moments_.erase(std::ranges::max_element(moments_, {}, &KeptMoment::chosen));
    }
    moments_.push_back({std::move(moment)});
  }

  void shrink(std::vector<Found>& finds) {
    in_use_.clear();
    std::atomic<std::uint64_t> played{0};
    share_out(finds.size(), options_.jobs, [&](std::size_t i) {
      Shrinker shrinker(where_, *zero_, options_.stop);
      finds[i].find = shrinker.shrink(finds[i].find);
      played += shrinker.played();
      finds[i].scenario =
          scenario_of(finds[i].find, where_,
                      fmt::format("Explored with seed {}, life {}.", options_.seed, finds[i].life));
      check_that_it_fails(finds[i].scenario, finds[i].find);
    });
    explored_.played += played;
    for (Found& found : finds) keep(std::move(found));
  }

  void keep(Found found) {
    const auto same = [&](const Found& other) {
      return other.find.reason == found.find.reason &&
             std::ranges::equal(other.find.life, found.find.life,
                                [](const LifeStep& one, const LifeStep& another) {
                                  return &one.action.spec() == &another.action.spec();
                                });
    };
    if (std::ranges::any_of(explored_.found, same)) return;
    unsigned& number = kept_[found.find.reason];
    if (number >= options_.kept) return;
    found.name = file_name_of(found.find.reason, ++number);
    explored_.found.push_back(std::move(found));
  }

  const LivedIn& where_;
  const ExploreOptions& options_;
  Cast cast_;
  std::shared_ptr<const Moment> zero_;
  std::vector<KeptMoment> moments_;
  std::vector<std::shared_ptr<const Moment>> in_use_;  // of this round
  Features covered_;
  std::map<std::string, unsigned> tried_;
  std::map<std::string, unsigned> kept_;
  Explored explored_;
};

}  // namespace

Explored explore(const LivedIn& where, const ExploreOptions& options) {
  return Explorer(where, options).explore();
}

}  // namespace locktwin::sim
