// News: told once, in order, bounded and counted.
#include "sim/picture/news.h"

#include "sim/picture/picture_builder.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::Home;

namespace {

// A lock whose news somebody collects.
struct Watched : Home {
  News news;
  Watched() {
    world.add_observer(news);
    insert_battery();
    run(30s);
    take();
  }
  ~Watched() override { world.remove_observer(news); }
  Picture take() {
    Picture picture = draw_picture(world, {});
    news.move_into(picture);
    return picture;
  }
};

Picture picture_with(std::uint64_t from, std::uint64_t to) {
  Picture picture;
  picture.locks.resize(1);
  for (std::uint64_t number = from; number <= to; ++number) {
    Occurrence occurrence;
    occurrence.number = number;
    picture.happened.push_back(std::move(occurrence));
    picture.locks[0].samples.push_back({static_cast<double>(number), {}});
  }
  return picture;
}

// As a window keeps them: of two at one moment, the later one counts.
void keep(std::vector<ScopeSample>& all, const Picture& picture) {
  for (const ScopeSample& sample : picture.locks.at(0).samples) {
    if (!all.empty() && all.back().time_s == sample.time_s) all.pop_back();
    all.push_back(sample);
  }
}

}  // namespace

TEST_CASE("What happened is told once and in order") {
  Watched home;
  home.act("press_inside_button");
  home.run(5s);
  const Picture first = home.take();
  REQUIRE(first.happened.size() > 2);
  for (std::size_t i = 1; i < first.happened.size(); ++i) {
    CHECK(first.happened[i].number == first.happened[i - 1].number + 1);
  }
  CHECK(first.happened_lost == 0);
  CHECK(home.take().happened.empty());
}

TEST_CASE("The scope loses no sample, however often somebody looks") {
  Watched often;
  Watched once;
  std::vector<ScopeSample> seen;
  std::vector<ScopeSample> all;
  for (Watched* home : {&often, &once}) home->act("press_inside_button");
  for (int i = 0; i < 500; ++i) {
    often.run(3ms);
    keep(seen, often.take());
  }
  once.run(1500ms);
  keep(all, once.take());
  CHECK(all.size() > 500);  // each millisecond of the bolt's way
  CHECK(seen == all);
}

TEST_CASE("A rest is a flat line up to the moment at which something moves") {
  Watched home;
  home.act("press_inside_button");
  home.run(1h);
  home.act("press_inside_button");
  home.run(1s);
  const std::vector<ScopeSample> samples = home.take().locks[0].samples;
  int rests = 0;
  for (std::size_t i = 1; i < samples.size(); ++i) {
    if (samples[i].time_s - samples[i - 1].time_s <= 0.02) continue;
    ++rests;
    CHECK(samples[i].values == samples[i - 1].values);
  }
  CHECK(rests > 0);
}

TEST_CASE("Too many messages are counted and the oldest are left out") {
  News news;
  for (int i = 0; i < 130; ++i) news.tell({Message::Kind::refused, Time(i), "no"});
  Picture picture;
  news.move_into(picture);
  CHECK(picture.messages.size() == News::kMostMessages);
  CHECK(picture.messages_lost == 30);
  CHECK(picture.messages.back().at == Time(129));
}

TEST_CASE("The news of a picture that nobody took come before those of the next") {
  Picture next = picture_with(4, 6);
  prepend_news(picture_with(1, 3), next);
  REQUIRE(next.happened.size() == 6);
  CHECK(next.happened.front().number == 1);
  CHECK(next.happened.back().number == 6);
  CHECK(next.locks[0].samples.front().time_s == 1.0);
  CHECK(next.happened_lost == 0);
}

TEST_CASE("A reader who never comes costs no more than the bounds, and is told what is lost") {
  Picture next = picture_with(1, 10);
  for (std::uint64_t begin = 11; begin < 20'000; begin += 1'000) {
    Picture newer = picture_with(begin, begin + 999);
    prepend_news(std::move(next), newer);
    next = std::move(newer);
  }
  CHECK(next.happened.size() == News::kMostHappened);
  CHECK(next.happened_lost + next.happened.size() == next.happened.back().number);
}

TEST_CASE("News from before a jump in time are no news behind it, messages are") {
  Picture untaken = picture_with(1, 10);
  untaken.messages.push_back({Message::Kind::refused, Time{0}, "no"});
  Picture next = picture_with(4, 5);
  next.past.jumps = 1;
  prepend_news(std::move(untaken), next);
  CHECK(next.happened.size() == 2);
  CHECK(next.locks[0].samples.size() == 2);
  CHECK(next.messages.size() == 1);
}
