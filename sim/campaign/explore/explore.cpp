#include "sim/campaign/explore/explore.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

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

class Explorer {
 public:
  Explorer(const LivedIn& where, const ExploreOptions& options)
      : where_(where), options_(options), cast_(cast_of(where.scenario.setup)) {
    const Trunk trunk(where.scenario, where.scenario.seed);
    const std::optional<Fork> zero = trunk.at_zero();
    if (!zero) throw BadInput("in the setup: " + trunk.failure()->expected);
    zero_ = std::make_shared<const Moment>(Moment{*zero, {}, {}});
    moments_.push_back({zero_});
    explored_.house = where.scenario.file;
    explored_.seed = options.seed;
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
    std::vector<std::pair<std::uint64_t, Find>> finds;
    for (std::size_t i = 0; i < count; ++i) {
      if (merge(results[i])) finds.emplace_back(first + i, std::move(*results[i].find));
    }
    explored_.lives += count;
    make_small(finds);
    if (options_.progress) options_.progress(explored_.lives);
  }

  // Every fourth life begins at time zero, the others rather at what is younger.
  const Moment* choose_start(RandomStream& chance) {
    if (chance.next() % 4 == 0) return zero_.get();
    const std::size_t count = moments_.size();
    const std::size_t age = std::min(chance.next() % count, chance.next() % count);
    KeptMoment& kept = moments_[count - 1 - age];
    ++kept.chosen;
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
      if (!done) continue;
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

  // Whether its find is to be made small.
  bool merge(LifeResult& result) {
    explored_.actions += result.actions;
    explored_.refused += result.refused;
    for (NewMoment& fresh : result.fresh) {
      bool any = false;
      for (const Feature feature : fresh.features) any = covered_.insert(feature).second || any;
      if (any && fresh.moment->life.size() <= kLongestLife) keep(std::move(fresh.moment));
    }
    covered_.insert(result.features.begin(), result.features.end());
    if (!result.find) return false;
    ++explored_.failed;
    return tried_[result.find->reason]++ < options_.kept * kTriesOfAReason;
  }

  // In the place of what was gone on from most often, when there are many.
  void keep(std::shared_ptr<const Moment> moment) {
    if (moments_.size() >= kMostMoments) {
      moments_.erase(std::ranges::max_element(moments_, {}, &KeptMoment::chosen));
    }
    moments_.push_back({std::move(moment)});
  }

  void make_small(const std::vector<std::pair<std::uint64_t, Find>>& finds) {
    std::vector<Found> found(finds.size());
    share_out(finds.size(), options_.jobs, [&](std::size_t i) {
      const auto& [life, find] = finds[i];
      found[i] = made_small(find, where_, *zero_, {options_.seed, life}, options_.stop);
    });
    for (Found& one : found) keep(std::move(one));
  }

  void keep(Found found) {
    explored_.played += found.played;
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
    ++number;
    explored_.found.push_back(std::move(found));
    if (options_.found) options_.found(explored_.found.back());
  }

  const LivedIn& where_;
  const ExploreOptions& options_;
  Cast cast_;
  std::shared_ptr<const Moment> zero_;
  std::vector<KeptMoment> moments_;
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
