#include "qml/people_model.h"

#include <algorithm>
#include <array>
#include <vector>

namespace locktwin::desktop {

namespace {

struct Person {
  const char* name;  // what their features follow from
  const char* kind;
};

constexpr auto kPeople = std::to_array<Person>({{"Ann", "adult"},
                                                {"Ben", "adult"},
                                                {"Mia", "child"},
                                                {"Theo", "shallow"},
                                                {"Max", "stranger"}});

struct StateWord {
  const char* state;  // the signal's own word
  const char* english;
};

constexpr auto kStates = std::to_array<StateWord>(
    {{"off", QT_TRANSLATE_NOOP("locktwin::desktop::PeopleModel", "off")},
     {"watching", QT_TRANSLATE_NOOP("locktwin::desktop::PeopleModel", "watching")},
     {"looking", QT_TRANSLATE_NOOP("locktwin::desktop::PeopleModel", "reading")},
     {"enrolling", QT_TRANSLATE_NOOP("locktwin::desktop::PeopleModel", "enrolling")},
     {"storing", QT_TRANSLATE_NOOP("locktwin::desktop::PeopleModel", "storing")},
     {"removing", QT_TRANSLATE_NOOP("locktwin::desktop::PeopleModel", "deleting")},
     {"failing", QT_TRANSLATE_NOOP("locktwin::desktop::PeopleModel", "broken")}});

}  // namespace

PeopleModel::PeopleModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  PeopleModel::refresh();
}

QStringList PeopleModel::names() const {
  QStringList names;
  for (const Person& person : kPeople) names << QString::fromLatin1(person.name);
  return names;
}

QString PeopleModel::kind(const QString& person) const {
  const auto found = std::find_if(kPeople.begin(), kPeople.end(), [&](const Person& candidate) {
    return person == QLatin1String(candidate.name);
  });
  return found == kPeople.end() ? QString() : QString::fromLatin1(found->kind);
}

void PeopleModel::introduce() {
  for (const Person& person : kPeople) {
    const std::string_view kind = person.kind;
    if (kind == "child") {
      simulation().act("describe_person",
                       {{"person", std::string(person.name)}, {"age", std::string("child")}});
    } else if (kind == "shallow") {
      simulation().act("describe_person",
                       {{"person", std::string(person.name)}, {"ridges", std::string("shallow")}});
    }
  }
}

void PeopleModel::showFace(const QString& person, double distanceM, const QString& pose,
                           double coverPct, double speedMS) {
  simulation().act("present_face", {{"person", person.toStdString()},
                                    {"distance_m", distanceM},
                                    {"pose", pose.toStdString()},
                                    {"cover_pct", coverPct},
                                    {"speed_m_s", speedMS}});
}

void PeopleModel::showPalm(const QString& person, const QString& hand, double distanceCm,
                           double tiltDeg, double coverPct) {
  std::vector<sim::NamedValue> arguments{{"person", person.toStdString()},
                                         {"hand", hand.toStdString()},
                                         {"tilt_deg", tiltDeg},
                                         {"cover_pct", coverPct}};
  if (distanceCm > 0.0) arguments.push_back({"distance_cm", distanceCm});
  simulation().act("present_palm", arguments);
}

void PeopleModel::touchReader(const QString& person, const QString& finger, double pressureN,
                              double wetness, double tiltDeg, double overlapPct) {
  std::vector<sim::NamedValue> arguments{{"person", person.toStdString()},
                                         {"finger", finger.toStdString()},
                                         {"pressure_n", pressureN},
                                         {"tilt_deg", tiltDeg},
                                         {"overlap_pct", overlapPct}};
  if (wetness >= 0.0) arguments.push_back({"wetness", wetness});
  simulation().act("touch_reader", arguments);
}

void PeopleModel::walkPast(const QString& person, double distanceM) {
  simulation().act("walk_past", {{"person", person.toStdString()}, {"distance_m", distanceM}});
}

void PeopleModel::setLight(double lux) {
  simulation().act("set_light", {{"lux", lux}});
}

QString PeopleModel::text_of(const Module& module) const {
  const auto found = std::find_if(kStates.begin(), kStates.end(), [&](const StateWord& word) {
    return module.state == QLatin1String(word.state);
  });
  const QString state = found == kStates.end() ? module.state : tr(found->english);
  return tr("%1, %2 stored").arg(state).arg(module.templates);
}

PeopleModel::Module PeopleModel::look_at(const Probes& probes) const {
  return {probes.state.choice(lock()), probes.present.flag(lock()),
          static_cast<int>(probes.templates.number(lock()))};
}

void PeopleModel::refresh() {
  update(facts_, Facts{look_at(face_), look_at(palm_), look_at(finger_), light_.number(lock())});
}

}  // namespace locktwin::desktop
