// What pauses the world: events, and conditions on signals; and where it has paused for one.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "qml/language.h"
#include "qml/simulation.h"
#include "sim/vocabulary/events.h"

namespace locktwin::desktop {

class BreakpointModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(int count READ count NOTIFY changed)
  Q_PROPERTY(QString stopped READ stopped NOTIFY changed)  // "Paused at: …"; empty: for none
  Q_PROPERTY(QStringList events READ events CONSTANT)      // by name
  // The same, as the list of breakpoints says them: "Battery low (battery.low)".
  Q_PROPERTY(QStringList eventWords READ event_words NOTIFY reworded)

 public:
  enum Role { kText = Qt::UserRole, kOn, kMet };

  BreakpointModel(Simulation& simulation, const Language& language, QObject* parent);

  int count() const { return static_cast<int>(rows_.size()); }
  QString stopped() const;
  QStringList events() const;
  QStringList event_words() const;
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  // On the lock that is shown. One that is there already is not added again.
  Q_INVOKABLE void addEvent(const QString& name);
  // `relation`: "above", "below", "is"; of a choice or flag, `value` is one of wordsOf(), or what
  // its lane shows for it: "not_locked" or "not locked", "true" or "on".
  // False: there is no such signal or word, or it is no number; nothing is added.
  Q_INVOKABLE bool addCondition(const QString& signal, const QString& relation,
                                const QString& value);
  Q_INVOKABLE QStringList wordsOf(const QString& signal) const;  // of a choice or flag; else empty
  Q_INVOKABLE void remove(int row);
  Q_INVOKABLE void toggle(int row);

 Q_SIGNALS:
  void changed();
  void reworded();  // another language

 private:
  struct Row {
    sim::Breakpoint wish;
    bool on = true;
  };

  void add(sim::Breakpoint wish);
  void send();
  void refresh();
  void tell_all();
  QString text(const sim::Breakpoint& wish) const;
  static QString title_and_name(const sim::EventSpec& event);

  Simulation& simulation_;
  std::vector<Row> rows_;
  std::vector<std::size_t> sent_;   // the rows that were sent, in their order
  std::optional<std::size_t> met_;  // of rows_
};

}  // namespace locktwin::desktop
