// What happened, for a tester: by kind, day and words, as a table that can be written to a file.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <deque>
#include <vector>

#include "qml/language.h"
#include "qml/simulation.h"
#include "qml/user_names.h"

namespace locktwin::desktop {

class EventBoardModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(int count READ count NOTIFY changed)                   // of the rows listed
  Q_PROPERTY(QStringList kinds READ kinds CONSTANT)                 // by name, "all" first
  Q_PROPERTY(QStringList kindWords READ kind_words NOTIFY changed)  // with how many there are
  Q_PROPERTY(QString kind READ kind WRITE set_kind NOTIFY changed)
  Q_PROPERTY(int days READ days NOTIFY changed)              // of which there is something
  Q_PROPERTY(int day READ day WRITE set_day NOTIFY changed)  // from 1; 0: all
  Q_PROPERTY(QString search READ search WRITE set_search NOTIFY changed)

 public:
  enum Role { kNumber = Qt::UserRole, kTime, kDay, kName, kSentence, kTone, kKind };
  static constexpr std::size_t kMost = 5'000;  // older ones are dropped

  EventBoardModel(Simulation& simulation, const Language& language, QObject* parent,
                  std::size_t most = kMost);

  int count() const { return static_cast<int>(listed_.size()); }
  QStringList kinds() const;
  QStringList kind_words() const;
  QString kind() const { return kind_; }
  void set_kind(const QString& kind);
  int days() const;
  int day() const { return day_; }
  void set_day(int day);
  QString search() const { return search_; }
  void set_search(const QString& text);
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  Q_INVOKABLE void goTo(int row);  // to its moment
  // The rows listed, as a table (.csv, RFC 4180). False: it cannot be written.
  Q_INVOKABLE bool exportTo(const QUrl& file) const;

 Q_SIGNALS:
  void changed();

 private:
  struct Told {
    sim::Occurrence what;
    QString kind;
  };

  void forget();
  void show_new();
  void list();
  void name_anew();  // who had no name so far
  void forget_oldest();
  bool matches(const Told& told) const;
  const Told& at(int row) const;
  QString sentence(const sim::Occurrence& occurrence) const;
  QVariant value(const Told& told, int role) const;

  Simulation& simulation_;
  const Language& language_;
  const std::size_t most_;
  std::deque<Told> all_;              // oldest first
  std::deque<std::uint64_t> listed_;  // their numbers, oldest first; rows are newest first
  QString kind_ = QStringLiteral("all");
  int day_ = 0;
  QString search_;
  LateNames names_;  // of all
};

}  // namespace locktwin::desktop
