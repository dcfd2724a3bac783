#include "qml/fault_list_model.h"

#include <algorithm>

#include "qml/fault_scale.h"
#include "qml/fault_words.h"

namespace locktwin::desktop {

namespace {

QString name_of(const sim::FaultInfo& fault) {
  return QString::fromUtf8(fault.name.data(), static_cast<qsizetype>(fault.name.size()));
}

// A fault without words is still listed, by its name and the catalogue's own help.
QString title_of(const sim::FaultInfo& fault) {
  const FaultWords* words = find_fault_words(fault.name);
  return words != nullptr ? fault_text(words->title) : name_of(fault);
}

QString explanation_of(const sim::FaultInfo& fault) {
  const FaultWords* words = find_fault_words(fault.name);
  if (words != nullptr) return fault_text(words->explanation);
  return QString::fromUtf8(fault.help.data(), static_cast<qsizetype>(fault.help.size()));
}

double usual_amount(const sim::FaultInfo& fault) {
  const FaultWords* words = find_fault_words(fault.name);
  return words != nullptr ? words->usual : fault.maximum;
}

QString number_text(double number) {
  return QString::number(number, 'g', 6);
}

}  // namespace

FaultListModel::FaultListModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent),
      simulation_(simulation),
      troubles_(simulation, *this, language, this) {
  const auto catalogue = sim::fault_infos();
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    rows_.push_back({&catalogue[i], i, usual_amount(catalogue[i]), false});
  }
  std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    return fault_group(a.spec->name) < fault_group(b.spec->name);
  });
  ask();
  refresh();
  list();
  connect(&simulation, &Simulation::advanced, this, &FaultListModel::refresh);
  connect(&language, &Language::changed, this, &FaultListModel::list);
}

void FaultListModel::set_search(const QString& text) {
  if (text == search_) return;
  search_ = text;
  list();
}

int FaultListModel::standing() const {
  return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), is_on));
}

QString FaultListModel::standing_text() const {
  return standing() == 1 ? tr("1 fault on") : tr("%1 faults on").arg(standing());
}

int FaultListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant FaultListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  const Row& row = rows_[listed_[static_cast<std::size_t>(index.row())]];
  const sim::FaultInfo& fault = *row.spec;
  switch (role) {
    case kName:
      return name_of(fault);
    case kHeading:
      return heading(index.row());
    case kTitle:
      return title_of(fault);
    case kExplanation:
      return explanation_of(fault);
    case kMeasured:
      return has_amount(fault);
    case kOn:
      return is_on(row);
    case kPosition:
      return position_of(fault, row.amount);
    case kAmountText:
      return number_text(row.amount);
    case kUnit:
      return fault_unit(fault.name);
    case kRangeText:
      return tr("%1 to %2 %3")
          .arg(number_text(fault.minimum), number_text(fault.maximum), fault_unit(fault.name));
    case kState: {
      constexpr const char* kStates[] = {"off", "impossible", "hidden", "shows", "shown"};
      return QLatin1String(kStates[static_cast<int>(row.state)]);
    }
    case kStateText:
      return state_text(row);
    default:
      return {};
  }
}

QHash<int, QByteArray> FaultListModel::roleNames() const {
  return {{kName, "name"},         {kHeading, "heading"},
          {kTitle, "title"},       {kExplanation, "explanation"},
          {kMeasured, "measured"}, {kOn, "on"},
          {kPosition, "position"}, {kAmountText, "amountText"},
          {kUnit, "unit"},         {kRangeText, "rangeText"},
          {kState, "condition"},   {kStateText, "stateText"}};
}

void FaultListModel::put(const QString& name) {
  if (const Row* row = find_row(name)) putAmount(name, row->amount);
}

void FaultListModel::putAmount(const QString& name, double amount) {
  Row* row = find_row(name);
  if (row == nullptr) return;
  simulation_.act("inject_fault", {{"fault", name.toStdString()}, {"value", amount}});
  row->wrong = amount < row->spec->minimum || amount > row->spec->maximum;
  tell(*row);
}

void FaultListModel::cure(const QString& name) {
  simulation_.act("clear_fault", {{"fault", name.toStdString()}});
}

void FaultListModel::cureAll() {
  for (const Row& row : rows_) {
    if (is_on(row)) cure(name_of(*row.spec));
  }
}

void FaultListModel::slide(const QString& name, double position) {
  if (Row* row = find_row(name)) set_amount(*row, amount_at(*row->spec, position));
}

void FaultListModel::enter(const QString& name, const QString& amount) {
  Row* row = find_row(name);
  if (row == nullptr) return;
  bool is_number = false;
  const double wanted = amount.toDouble(&is_number);
  row->wrong = !is_number || wanted < row->spec->minimum || wanted > row->spec->maximum;
  if (row->wrong) return tell(*row);
  set_amount(*row, wanted);
}

void FaultListModel::set_amount(Row& row, double amount) {
  row.wrong = false;
  if (is_on(row)) return putAmount(name_of(*row.spec), amount);
  row.amount = amount;
  ask();
  tell(row);
}

FaultListModel::Row* FaultListModel::find_row(const QString& name) {
  const auto found = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const Row& row) { return name_of(*row.spec) == name; });
  return found == rows_.end() ? nullptr : &*found;
}

void FaultListModel::ask() {
  std::vector<double> amounts(rows_.size());
  for (const Row& row : rows_) amounts[row.index] = row.amount;
  simulation_.ask_about_faults(std::move(amounts));
}

FaultListModel::Row FaultListModel::look_at(const Row& row) const {
  const sim::FaultPicture& fault = simulation_.lock().faults[row.index];
  Row next = row;
  next.reason = {};
  if (fault.standing) {
    next.amount = *fault.standing;
    next.state = fault.idle ? State::hidden : State::shown;
    if (fault.shows) next.state = State::shows;
  } else {
    next.reason = fault.refuses;
    next.state = next.reason.empty() ? State::off : State::impossible;
  }
  return next;
}

QString FaultListModel::heading(int place) const {
  const auto group_at = [&](int row) {
    return fault_group(rows_[listed_[static_cast<std::size_t>(row)]].spec->name);
  };
  const bool first = place == 0 || group_at(place) != group_at(place - 1);
  return first ? fault_group_text(group_at(place)) : QString();
}

QString FaultListModel::state_text(const Row& row) const {
  if (row.wrong) {
    return tr("Allowed: %1 to %2")
        .arg(number_text(row.spec->minimum), number_text(row.spec->maximum));
  }
  switch (row.state) {
    case State::off:
      return {};
    case State::impossible:
      return tr("Not possible now: %1.").arg(fault_reason(row.reason));
    case State::hidden:
      return tr("Active, and it has not shown yet.");
    case State::shows:
      return tr("Active, and it shows.");
    case State::shown:
      return tr("Active, and it has shown.");
  }
  return {};
}

bool FaultListModel::matches(const Row& row) const {
  const sim::FaultInfo& fault = *row.spec;
  const QString text = name_of(fault) + u' ' + title_of(fault) + u' ' + explanation_of(fault) +
                       u' ' + fault_group_text(fault_group(fault.name));
  return text.contains(search_.trimmed(), Qt::CaseInsensitive);
}

// Rows that stay keep their controls, and with them the focus.
void FaultListModel::list() {
  for (std::size_t place = listed_.size(); place-- > 0;) {
    if (matches(rows_[listed_[place]])) continue;
    beginRemoveRows({}, static_cast<int>(place), static_cast<int>(place));
    listed_.erase(listed_.begin() + static_cast<std::ptrdiff_t>(place));
    endRemoveRows();
  }
  std::size_t place = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!matches(rows_[i])) continue;
    if (place == listed_.size() || listed_[place] != i) {
      beginInsertRows({}, static_cast<int>(place), static_cast<int>(place));
      listed_.insert(listed_.begin() + static_cast<std::ptrdiff_t>(place), i);
      endInsertRows();
    }
    ++place;
  }
  // Other words, and other rows may be the first of their group.
  if (!listed_.empty()) Q_EMIT dataChanged(index(0), index(count() - 1));
  Q_EMIT searchChanged();
  Q_EMIT changed();
}

void FaultListModel::refresh() {
  bool any = false;
  for (Row& row : rows_) {
    Row next = look_at(row);
    if (next == row) continue;
    row = next;
    any = true;
    tell(row);
  }
  if (any) Q_EMIT changed();
}

void FaultListModel::tell(const Row& row) {
  const auto place =
      std::find(listed_.begin(), listed_.end(), static_cast<std::size_t>(&row - rows_.data()));
  if (place == listed_.end()) return;
  const QModelIndex changed_index = index(static_cast<int>(place - listed_.begin()));
  Q_EMIT dataChanged(changed_index, changed_index);
}

}  // namespace locktwin::desktop
