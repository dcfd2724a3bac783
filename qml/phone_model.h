// The phone in the hand: one of the household's phones, what its app shows, what its owner presses.
// Facts are those of the phone and its app; what the lock says comes over their radio alone.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <vector>

#include "qml/language.h"
#include "qml/probe.h"
#include "qml/view_model.h"
#include "sim/vocabulary/actions.h"
#include "sim/vocabulary/phone_events.h"

namespace locktwin::desktop {

class PhoneModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QStringList phones READ phones CONSTANT)
  Q_PROPERTY(QStringList labels READ labels NOTIFY changed)  // of phones: "Ann · Administrator"
  Q_PROPERTY(QString phone READ phone WRITE choose NOTIFY changed)  // the one in the hand
  // The device
  Q_PROPERTY(double distanceM READ distance_m NOTIFY changed)
  Q_PROPERTY(QString where READ where NOTIFY changed)  // "inside", "outside"
  Q_PROPERTY(bool power READ power NOTIFY changed)
  Q_PROPERTY(bool bluetooth READ bluetooth NOTIFY changed)
  Q_PROPERTY(bool internet READ internet NOTIFY changed)
  Q_PROPERTY(QString clockText READ clock_text NOTIFY changed)
  // The app
  Q_PROPERTY(bool paired READ paired NOTIFY changed)
  Q_PROPERTY(bool administrator READ administrator NOTIFY changed)
  Q_PROPERTY(QString roleText READ role_text NOTIFY changed)
  Q_PROPERTY(bool invited READ invited NOTIFY changed)
  Q_PROPERTY(bool connected READ connected NOTIFY changed)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(bool watching READ watching NOTIFY changed)  // the live video runs
  Q_PROPERTY(QString wayText READ way_text NOTIFY changed)
  Q_PROPERTY(QString lockState READ lock_state NOTIFY changed)  // "locked" …; as last heard
  Q_PROPERTY(QString lockText READ lock_text NOTIFY changed)
  Q_PROPERTY(QString doorText READ door_text NOTIFY changed)
  Q_PROPERTY(QString batteryText READ battery_text NOTIFY changed)
  Q_PROPERTY(QString wifiText READ wifi_text NOTIFY changed)
  Q_PROPERTY(QString bluetoothText READ bluetooth_text NOTIFY changed)
  Q_PROPERTY(QString modesText READ modes_text NOTIFY changed)  // lockout, privacy, away
  Q_PROPERTY(QString answer READ answer NOTIFY changed)         // to the last wish
  Q_PROPERTY(bool answerGood READ answer_good NOTIFY changed)
  Q_PROPERTY(QString notice READ notice NOTIFY changed)           // the last that rang
  Q_PROPERTY(QString noticeTone READ notice_tone NOTIFY changed)  // "bad", "warning", "accent"
  Q_PROPERTY(bool noticeRings READ notice_rings NOTIFY changed)   // somebody is at the door
  Q_PROPERTY(QString code READ code NOTIFY changed)  // one-time code, as the app shows it
  Q_PROPERTY(QVariantList users READ users NOTIFY usersChanged)  // name, role
  // Of the user whose page was opened last; rows of title, kind, slot, duress.
  Q_PROPERTY(QVariantList credentials READ credentials NOTIFY credentialsChanged)
  Q_PROPERTY(QString credentialsOf READ credentials_of NOTIFY credentialsChanged)
  Q_PROPERTY(QVariantList events READ events NOTIFY eventsChanged)  // time, sentence, tone
  Q_PROPERTY(QVariantList settings READ settings NOTIFY settingsChanged)
  Q_PROPERTY(QStringList zones READ zones NOTIFY settingsChanged)  // that can be chosen
  Q_PROPERTY(int zone READ zone NOTIFY changed)               // the one of the house; -1: another
  Q_PROPERTY(QString zoneText READ zone_text NOTIFY changed)  // "UTC+8"

 public:
  PhoneModel(Simulation& simulation, const Language& language, QObject* parent);

  QStringList phones() const;
  QStringList labels() const;
  QString phone() const { return phone_; }
  void choose(const QString& phone);
  double distance_m() const { return facts_.distance_m; }
  QString where() const;
  bool power() const { return facts_.power; }
  bool bluetooth() const { return facts_.bluetooth; }
  bool internet() const { return facts_.internet; }
  QString clock_text() const;
  bool paired() const { return facts_.paired; }
  bool administrator() const { return facts_.role == QLatin1String("administrator"); }
  QString role_text() const;
  bool invited() const { return facts_.invited; }
  bool connected() const { return facts_.connected; }
  bool busy() const { return facts_.busy; }
  bool watching() const { return facts_.watching; }
  QString way_text() const;
  QString lock_state() const;
  QString lock_text() const;
  QString door_text() const;
  QString battery_text() const;
  QString wifi_text() const;
  QString bluetooth_text() const;
  QString modes_text() const;
  QString answer() const;
  bool answer_good() const;
  QString notice() const;
  QString notice_tone() const;
  bool notice_rings() const { return notices_.value(page()).event == "doorbell.rung"; }
  QString code() const { return facts_.code; }
  QVariantList users() const;  // rows of name, role
  QVariantList credentials() const;
  QString credentials_of() const;
  QVariantList events() const;  // rows of time, sentence, tone; newest first
  // Rows of name, title, value, lowest, highest; empty until the page was opened.
  QVariantList settings() const;

  QStringList zones() const;
  int zone() const;
  QString zone_text() const;

  void bring();  // all phones, to where they are at first

  Q_INVOKABLE void dismissNotice();
  Q_INVOKABLE void place(double distanceM, const QString& where);
  Q_INVOKABLE void switchPart(const QString& part, bool on);  // "bluetooth", "internet"
  Q_INVOKABLE void restart();
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

 Q_SIGNALS:
  void usersChanged();
  void credentialsChanged();
  void eventsChanged();
  void settingsChanged();

 protected:
  void refresh() override;

 private:
  using Arguments = std::vector<sim::NamedValue>;

  struct Facts {
    double distance_m = 0.0;
    bool inside = true;
    bool power = true;
    bool bluetooth = true;
    bool internet = true;
    bool paired = false;
    bool invited = false;
    bool connected = false;
    bool by_cloud = false;
    bool busy = false;
    bool watching = false;
    QString role;
    std::vector<std::string> roles;  // in the order of phones(); empty: that one is not paired
    sim::HomePicture home;
    QString code;
    qint64 minute = 0;  // of the phone's clock, since 2000-01-01 UTC
    bool operator==(const Facts&) const = default;
  };
  struct Answer {
    sim::PhoneEvent event;
    bool any = false;
    sim::Time at{0};
  };
  struct Notice {
    std::string event;  // its name
    sim::Time at{0};
  };

  void listen();  // to what is new
  void hear(const sim::Occurrence& occurrence);
  void forget_old();     // what has been there for long enough
  QString page() const;  // of the phone in the hand about the lock that is shown
  static bool is_good(const sim::PhoneEvent& answer);
  const sim::PhonePicture* of_lock(const QString& phone) const;  // null: it was never brought
  void act(std::string_view action, Arguments arguments = {});   // of the phone in the hand
  void ask(std::string_view action, Arguments arguments = {});   // and forget the last answer
  void refresh_lists(const sim::PhonePicture& phone);

  QString phone_;
  Probe camera_{"camera.streams"};
  Facts facts_;
  QHash<QString, Answer> answers_;  // by page
  QHash<QString, Notice> notices_;
  bool heard_ = false;  // since the last refresh
  std::vector<sim::UserPicture> users_;
  std::pair<std::uint32_t, std::uint32_t> newest_event_;  // its number and its time
  std::string credentials_of_;
  std::vector<sim::CredentialPicture> credentials_;
  std::vector<sim::SettingPicture> settings_;
};

}  // namespace locktwin::desktop
