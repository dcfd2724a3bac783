// The phone in the hand: one of the household's phones, what its app shows, what its owner presses.
// Facts are those of the phone and its app; what the lock says comes over their radio alone.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

#include "qml/language.h"
#include "qml/phone/phone_device_model.h"
#include "qml/phone/phone_home_model.h"
#include "qml/phone/phone_in_hand.h"
#include "qml/phone/phone_lists_model.h"
#include "qml/phone/phone_notice_model.h"
#include "qml/view_model.h"
#include "sim/vocabulary/phone_events.h"

namespace locktwin::desktop {

class PhoneModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QStringList phones READ phones CONSTANT)
  Q_PROPERTY(QStringList labels READ labels NOTIFY changed)  // of phones: "Ann, Administrator"
  Q_PROPERTY(QString phone READ phone WRITE choose NOTIFY changed)  // the one in the hand
  Q_PROPERTY(locktwin::desktop::PhoneDeviceModel* device READ device CONSTANT)
  // Of its app
  Q_PROPERTY(locktwin::desktop::PhoneHomeModel* home READ home CONSTANT)
  Q_PROPERTY(locktwin::desktop::PhoneListsModel* lists READ lists CONSTANT)
  Q_PROPERTY(locktwin::desktop::PhoneNoticeModel* notice READ notice CONSTANT)
  Q_PROPERTY(bool paired READ paired NOTIFY changed)
  Q_PROPERTY(bool administrator READ administrator NOTIFY changed)
  Q_PROPERTY(QString roleText READ role_text NOTIFY changed)
  Q_PROPERTY(bool invited READ invited NOTIFY changed)
  Q_PROPERTY(bool connected READ connected NOTIFY changed)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(QString wayText READ way_text NOTIFY changed)
  Q_PROPERTY(QString answer READ answer NOTIFY changed)  // to the last wish
  Q_PROPERTY(bool answerGood READ answer_good NOTIFY changed)
  Q_PROPERTY(QString code READ code NOTIFY changed)  // one-time code, as the app shows it

 public:
  PhoneModel(Simulation& simulation, const Language& language, QObject* parent);

  QStringList phones() const { return PhoneInHand::all(); }
  QStringList labels() const;
  QString phone() const { return hand_.name(); }
  void choose(const QString& phone);
  PhoneDeviceModel* device() { return &device_; }
  PhoneHomeModel* home() { return &home_; }
  PhoneListsModel* lists() { return &lists_; }
  PhoneNoticeModel* notice() { return &notice_; }
  bool paired() const { return facts_.paired; }
  bool administrator() const { return facts_.role == QLatin1String("administrator"); }
  QString role_text() const;
  bool invited() const { return facts_.invited; }
  bool connected() const { return facts_.connected; }
  bool busy() const { return facts_.busy; }
  QString way_text() const;
  QString answer() const;
  bool answer_good() const;
  QString code() const { return facts_.code; }

  void bring() { hand_.bring_all(); }

  Q_INVOKABLE void pair();
  Q_INVOKABLE void unlock();
  Q_INVOKABLE void watch(bool open);
  Q_INVOKABLE void lock();
  Q_INVOKABLE void openHome();
  Q_INVOKABLE void openEvents();
  Q_INVOKABLE void openSettings();
  Q_INVOKABLE void addUser(const QString& user, const QString& role);
  Q_INVOKABLE void deleteUser(const QString& user);
  Q_INVOKABLE void openUser(const QString& user);  // their credentials
  Q_INVOKABLE void deleteCredential(const QString& user, const QString& kind, int slot,
                                    bool duress);
  Q_INVOKABLE void setValidity(const QString& user, double hours);  // 0: for ever
  Q_INVOKABLE void enrol(const QString& user, const QString& kind, bool duress);
  Q_INVOKABLE void cancelEnrolment();
  Q_INVOKABLE void setSetting(const QString& setting, int value);
  Q_INVOKABLE void setZone(int place);  // in zones()
  Q_INVOKABLE void setClock();
  Q_INVOKABLE void liftLockout();
  Q_INVOKABLE void invite(const QString& other, const QString& user);  // no user: a guest's key
  Q_INVOKABLE void revoke(const QString& other);
  Q_INVOKABLE void makeCode();
  Q_INVOKABLE void typeCode();  // a visitor does, at the keypad
  Q_INVOKABLE void setRecurringCode(const QString& digits, const QString& days, int fromHour,
                                    int toHour);
  Q_INVOKABLE void deleteRecurringCode();

 protected:
  void refresh() override;

 private:
  using Arguments = PhoneInHand::Arguments;

  struct Facts {
    bool power = true;
    bool paired = false;
    bool invited = false;
    bool connected = false;
    bool by_cloud = false;
    bool busy = false;
    QString role;
    std::vector<std::string> roles;  // in the order of phones(); empty: that one is not paired
    QString code;
    bool operator==(const Facts&) const = default;
  };
  struct Answer {
    sim::PhoneEvent event;
    bool any = false;
    sim::Time at{0};
  };

  Facts facts_of(const sim::PhonePicture& phone) const;
  void listen();  // to what is new
  void hear(const sim::Occurrence& occurrence);
  void forget_old();  // what has been there for long enough
  static bool is_good(const sim::PhoneEvent& answer);
  void ask(std::string_view action, Arguments arguments = {});  // and forget the last answer

  PhoneInHand hand_;
  PhoneDeviceModel device_;
  PhoneHomeModel home_;
  PhoneListsModel lists_;
  PhoneNoticeModel notice_;
  Facts facts_;
  QHash<QString, Answer> answers_;  // by page
  bool heard_ = false;              // something else is to be shown since the last refresh
};

}  // namespace locktwin::desktop
