#include "model/recognition/reading.h"

#include "model/recognition/anatomy.h"
#include "tests/model/recognition/module_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::ModuleRig;

namespace {

// How often somebody is rejected who reads like this, each time with another enrolment.
double rejected(const ModuleParameters& parameters, Reading enrolled, Reading reading) {
  constexpr int kPeople = 1500;
  int count = 0;
  ModuleRig rig(parameters, 3);
  for (int person = 1; person <= kPeople; ++person) {
    const auto trait = static_cast<std::uint64_t>(person);
    rig.enrol(1, trait, enrolled);
    count += rig.matches(trait, reading) ? 0 : 1;
    rig.order(ModuleOrder::remove_all);
    rig.run(std::chrono::seconds(1));
  }
  return static_cast<double>(count) / kPeople;
}

FingerTouch finger(double grain) {
  return {.there = true, .grain = grain};
}

}  // namespace

TEST_CASE("A face is read from 0.3 to 0.8 m, and told what is wrong elsewhere", "[ENR-1][UNL-1]") {
  FaceView face{.there = true};
  const SensingConditions day;
  CHECK(read_face(face, day).fault == ReadingFault::none);
  CHECK_THAT(read_face(face, day).noise, WithinAbs(1, 1e-6));
  for (const double near_m : {0.3, 0.4, 0.8}) {
    face.distance_m = near_m;
    CHECK(read_face(face, day).fault == ReadingFault::none);
  }
  face.distance_m = 0.29;
  CHECK(read_face(face, day).fault == ReadingFault::too_near);
  face.distance_m = 0.81;
  CHECK(read_face(face, day).fault == ReadingFault::too_far);
  face = {.there = true, .yaw_deg = 40};
  CHECK(read_face(face, day).fault == ReadingFault::tilted);
  face = {.there = true, .cover = 0.5};
  CHECK(read_face(face, day).fault == ReadingFault::covered);
  face = {.there = true, .speed_m_s = 1.2};
  CHECK(read_face(face, day).fault == ReadingFault::moved);
}

TEST_CASE("The worst of several conditions is the one that is told") {
  const FaceView face{.there = true, .distance_m = 1.0, .cover = 0.9};
  CHECK(read_face(face, {}).fault == ReadingFault::covered);
}

TEST_CASE("The camera sees in the dark by its own light, and not against the sun", "[FLT-9]") {
  const FaceView face{.there = true};
  SensingConditions conditions{.light_lux = 0};
  CHECK(read_face(face, conditions).fault == ReadingFault::none);
  conditions.infrared_light_dead = true;
  CHECK(read_face(face, conditions).fault == ReadingFault::unseen);
  conditions.light_lux = 300;
  CHECK(read_face(face, conditions).fault == ReadingFault::none);
  CHECK(read_face(face, {.light_lux = 100e3}).fault == ReadingFault::unseen);
  CHECK(read_face(face, {.camera_dazzled = 0.5}).fault == ReadingFault::unseen);
  CHECK(read_face(face, {.camera_haze = 0.7}).fault == ReadingFault::covered);
}

TEST_CASE("An adult's palm is read at 15 to 25 cm, a child's at 8 to 12", "[ENR-2][UNL-2]") {
  const auto fault_at = [](double size, double distance_m) {
    return read_palm({.there = true, .size = size, .distance_m = distance_m}, {}).fault;
  };
  const double child = palm_size({.of_a_child = true});
  for (const double distance_m : {0.15, 0.20, 0.25}) {
    CHECK(fault_at(1, distance_m) == ReadingFault::none);
  }
  for (const double distance_m : {0.08, 0.10, 0.12}) {
    CHECK(fault_at(child, distance_m) == ReadingFault::none);
  }
  CHECK(fault_at(1, 0.10) == ReadingFault::too_near);
  CHECK(fault_at(child, 0.20) == ReadingFault::too_far);
  CHECK(read_palm({.there = true, .tilt_deg = 40}, {}).fault == ReadingFault::tilted);
  CHECK(read_palm({.there = true, .off_centre_m = 0.07}, {}).fault == ReadingFault::tilted);
  CHECK(read_palm({.there = true, .cover = 0.5}, {}).fault == ReadingFault::covered);
  CHECK(read_palm({.there = true, .speed_m_s = 0.5}, {}).fault == ReadingFault::moved);
}

TEST_CASE("A finger is told of pressure, tilt, water and dirt", "[ENR-3]") {
  const auto fault_of = [](const FingerTouch& touch) { return read_finger(touch, {}).fault; };
  CHECK(fault_of({.there = true}) == ReadingFault::none);
  CHECK(fault_of({.there = true, .pressure_n = 12}) == ReadingFault::pressed);
  CHECK(fault_of({.there = true, .pressure_n = 0.1}) == ReadingFault::too_far);
  CHECK(fault_of({.there = true, .wetness = 1}) == ReadingFault::covered);
  CHECK(fault_of({.there = true, .wetness = 0.01}) == ReadingFault::too_far);
  CHECK(fault_of({.there = true, .tilt_deg = 45}) == ReadingFault::tilted);
  CHECK(fault_of({.there = true, .overlap = 0.3}) == ReadingFault::tilted);
  CHECK(read_finger({.there = true}, {.reader_smear = 0.9}).fault == ReadingFault::covered);
}

TEST_CASE("False rejects rise smoothly towards the end of the range", "[UNL-1]") {
  double last = 0;
  for (const double distance_m : {0.5, 0.65, 0.72, 0.76, 0.8}) {
    const Reading reading = read_face({.there = true, .distance_m = distance_m}, {});
    const double rate = rejected(face_module(), {}, reading);
    INFO("at " << distance_m << " m: " << rate);
    CHECK(rate > last * 0.6);  // not less, but for chance
    CHECK(rate < last + 0.2);
    last = rate;
  }
  CHECK(last > 0.15);
  CHECK(last < 0.4);
}

TEST_CASE("Shallow prints read badly; a thumb reads better, and a second finger helps", "[GEN-5]") {
  const Hands shallow{.shallow_ridges = true};
  const Reading normal = read_finger(finger(finger_grain(FingerName::index, {})), {});
  const Reading index = read_finger(finger(finger_grain(FingerName::index, shallow)), {});
  const Reading thumb = read_finger(finger(finger_grain(FingerName::thumb, shallow)), {});
  const double by_normal = rejected(finger_module(), normal, normal);
  const double by_index = rejected(finger_module(), index, index);
  const double by_thumb = rejected(finger_module(), thumb, thumb);
  INFO("normal " << by_normal << ", index " << by_index << ", thumb " << by_thumb);
  CHECK(by_index > 5 * by_normal);
  CHECK(by_thumb < by_index / 2);
  // Both enrolled, one tried after the other: rejected only when both are.
  constexpr int kPeople = 1500;
  ModuleRig rig(finger_module(), 8);
  int shut_out = 0;
  for (std::uint64_t person = 1; person <= kPeople; ++person) {
    rig.enrol(1, person, index);
    rig.enrol(2, person + kPeople, index);
    shut_out += !rig.matches(person, index) && !rig.matches(person + kPeople, index) ? 1 : 0;
    rig.order(ModuleOrder::remove_all);
    rig.run(std::chrono::seconds(1));
  }
  const double by_two = static_cast<double>(shut_out) / kPeople;
  CHECK(by_two < by_index / 3);
}

TEST_CASE("A child's and a little finger read worse than an adult's index") {
  CHECK(finger_grain(FingerName::index, {}) == 1);
  CHECK(finger_grain(FingerName::little, {}) > finger_grain(FingerName::ring, {}));
  CHECK(finger_grain(FingerName::index, {.of_a_child = true}) > 1);
}

TEST_CASE("A photo and an animal are never read, however well they are held", "[UNL-1]") {
  FaceView face{.there = true};
  face.what = GENERATE(InView::picture, InView::animal);
  for (const double distance_m : {0.3, 0.5, 0.8}) {
    face.distance_m = distance_m;
    CHECK(read_face(face, {}).fault == ReadingFault::unseen);
  }
}

TEST_CASE("Of a crowd the nearest is read, unless the next one is as near", "[UNL-1]") {
  FaceView face{.there = true, .next_m = 0.53};
  CHECK(read_face(face, {}).fault == ReadingFault::moved);
  face.next_m = 0.7;
  CHECK(read_face(face, {}).fault == ReadingFault::none);
  face.next_m = 1.5;
  CHECK_THAT(read_face(face, {}).noise, WithinAbs(1, 0.01));
}
