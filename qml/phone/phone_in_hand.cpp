#include "qml/phone/phone_in_hand.h"

#include <array>
#include <string>

namespace locktwin::desktop {

namespace {

struct Owner {
  const char* name;
  double distance_m;
  const char* where;
};

// The administrator's, one of the family, a guest's.
constexpr auto kPhones =
    std::to_array<Owner>({{"Ann", 1.0, "inside"}, {"Ben", 5.0, "inside"}, {"Max", 3.0, "outside"}});

}  // namespace

PhoneInHand::PhoneInHand(Simulation& simulation, QObject* parent)
    : QObject(parent), simulation_(simulation), name_(QString::fromLatin1(kPhones.front().name)) {}

QStringList PhoneInHand::all() {
  QStringList names;
  for (const Owner& owner : kPhones) names << QString::fromLatin1(owner.name);
  return names;
}

void PhoneInHand::choose(const QString& phone) {
  if (phone == name_) return;
  name_ = phone;
  Q_EMIT chosen();
}

void PhoneInHand::bring_all() {
  for (const Owner& owner : kPhones) {
    simulation_.act("phone_place", {{"phone", std::string(owner.name)},
                                    {"distance_m", owner.distance_m},
                                    {"where", std::string(owner.where)}});
  }
}

const sim::PhonePicture* PhoneInHand::picture_of(const QString& phone) const {
  for (const sim::PhonePicture& known : simulation_.lock().phones) {
    if (phone.compare(QString::fromStdString(known.name), Qt::CaseInsensitive) == 0) return &known;
  }
  return nullptr;
}

QString PhoneInHand::page() const {
  const QString phone = name_.toLower();
  if (simulation_.shown_index() == 0) return phone;
  return QString::fromStdString(simulation_.lock().name) + u'/' + phone;
}

void PhoneInHand::act(std::string_view action, Arguments arguments) const {
  arguments.push_back({"phone", name_.toStdString()});
  simulation_.act(action, arguments);
}

}  // namespace locktwin::desktop
