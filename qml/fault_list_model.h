// All faults of the catalogue: what each is, whether it is on a part, and whether it has shown.
// Each is a property of a part; the symptom follows from the physics.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>

#include <string>
#include <vector>

#include "qml/faults/trouble_model.h"
#include "qml/language.h"
#include "qml/simulation.h"
#include "sim/picture/fault_info.h"

namespace locktwin::desktop {

class FaultListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  // Rows whose words or name hold this are listed; empty: all.
  Q_PROPERTY(QString search READ search WRITE set_search NOTIFY searchChanged)
  Q_PROPERTY(int count READ count NOTIFY searchChanged)  // of the rows listed
  Q_PROPERTY(int standing READ standing NOTIFY changed)  // of the faults that are on
  Q_PROPERTY(QString standingText READ standing_text NOTIFY changed)
  Q_PROPERTY(locktwin::desktop::TroubleModel* troubles READ troubles CONSTANT)

 public:
  // State: "off", "impossible" (the part refuses it as things stand), "hidden" (on, has not shown
  // so far), "shows" (at this moment), "shown" (on, and it has shown).
  enum Role {
    kName = Qt::UserRole,
    kHeading,  // name of its group, on the first row of each
    kTitle,
    kExplanation,
    kMeasured,  // has an amount; else it is there or not
    kOn,
    kPosition,    // of the amount in its range, 0 .. 1
    kAmountText,  // without the unit
    kUnit,
    kRangeText,
    kState,
    kStateText,
  };

  FaultListModel(Simulation& simulation, const Language& language, QObject* parent);

  QString search() const { return search_; }
  void set_search(const QString& text);
  int count() const { return static_cast<int>(listed_.size()); }
  int standing() const;
  QString standing_text() const;
  TroubleModel* troubles() { return &troubles_; }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  void ask();  // the world, whether parts refuse the amounts that are chosen; the pictures say it
  // By the name of the catalogue. put() takes the amount that is chosen.
  Q_INVOKABLE void put(const QString& name);
  Q_INVOKABLE void putAmount(const QString& name, double amount);
  Q_INVOKABLE void cure(const QString& name);
  Q_INVOKABLE void cureAll();
  // Chooses the amount; a fault that is on gets it at once.
  Q_INVOKABLE void slide(const QString& name, double position);
  Q_INVOKABLE void enter(const QString& name, const QString& amount);

 Q_SIGNALS:
  void searchChanged();
  void changed();

 private:
  enum class State { off, impossible, hidden, shows, shown };
  struct Row {
    const sim::FaultInfo* spec;
    std::size_t index;  // in the catalogue
    double amount;      // chosen, or standing
    bool wrong;         // what was entered last is no amount of its range
    State state = State::off;
    std::string reason{};  // why it is impossible
    bool operator==(const Row&) const = default;
  };

  static bool is_on(const Row& row) { return row.state > State::impossible; }
  Row* find_row(const QString& name);
  Row look_at(const Row& row) const;
  QString heading(int place) const;
  QString state_text(const Row& row) const;
  bool matches(const Row& row) const;
  void set_amount(Row& row, double amount);
  void list();
  void refresh();
  void tell(const Row& row);

  Simulation& simulation_;
  std::vector<Row> rows_;            // by group, then as in the catalogue
  std::vector<std::size_t> listed_;  // indices of rows_
  QString search_;
  TroubleModel troubles_;
};

}  // namespace locktwin::desktop
