// What rang last on the phone in the hand: it goes by itself, or when it is pressed.
//
// An alarm stays until somebody acknowledges it. That is a gesture of the window and no action: no
// scenario keeps it, no phone knows of it. It holds from its moment on, wherever in time one goes,
// until another future begins before it.
#pragma once

#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "qml/phone/phone_part.h"

namespace locktwin::desktop {

class PhoneNoticeModel : public PhonePart {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QString text READ text NOTIFY changed)    // empty: there is none
  Q_PROPERTY(QString tone READ tone NOTIFY changed)    // "bad", "warning", "accent"
  Q_PROPERTY(QString alarm READ alarm NOTIFY changed)  // the last that nobody has acknowledged
  Q_PROPERTY(bool rings READ rings NOTIFY changed)     // somebody is at the door

 public:
  PhoneNoticeModel(Simulation& simulation, PhoneInHand& hand, QObject* parent);

  QString text() const;
  QString tone() const;
  QString alarm() const;
  bool rings() const { return notices_.value(hand().page()).event == "doorbell.rung"; }

  Q_INVOKABLE void dismiss();
  Q_INVOKABLE void acknowledge();  // the alarm

 protected:
  void refresh() override;

 private:
  struct Notice {
    std::string event;  // its name
    sim::Time at{0};
  };

  void listen();  // to what is new

  struct Alarm {
    std::string event;
    sim::Time at{0};
    std::optional<sim::Time> acknowledged{};
  };
  using Alarms = std::vector<Alarm>;  // the oldest first

  void forget_left_futures();
  static void take(Alarms& alarms, const Notice& notice);
  bool is_open(const Alarm& alarm) const;
  const Alarm* open_alarm() const;  // the last that nobody has acknowledged; null: there is none

  QHash<QString, Notice> notices_;   // by page
  QHash<QString, Alarms> alarms_;    // by page
  std::uint64_t parted_ = 0;         // the branch of time that was left last
  std::optional<sim::Time> open_{};  // the alarm that was open at the last refresh
  bool heard_ = false;               // something else is to be shown since the last refresh
};

}  // namespace locktwin::desktop
