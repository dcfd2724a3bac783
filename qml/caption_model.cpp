#include "qml/caption_model.h"

#include "qml/event_sentence.h"
#include "sim/vocabulary/events.h"

namespace locktwin::desktop {

namespace {

constexpr sim::Duration kSpeaking = std::chrono::seconds(3);  // a sentence lasts about this long
constexpr auto kAlarm = core::EventKind::alarm_tamper;  // the siren sounds for no other (ALM-1)
constexpr sim::Duration kSounding = std::chrono::milliseconds(600);

}  // namespace

QString prompt_text(core::Prompt prompt, bool chinese) {
  const sim::PromptSpec& spec = sim::spec_of(prompt);
  const std::string_view text = chinese ? spec.chinese : spec.english;
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

CaptionModel::CaptionModel(Simulation& simulation, const Language& language, QObject* parent)
    : ViewModel(simulation, parent), sound_(simulation, this), language_(language) {
  connect(&simulation, &Simulation::begun, this, [this] { prompt_ = tone_ = {}; });
  connect(&simulation, &Simulation::arrived, this, &CaptionModel::listen);
}

QString CaptionModel::text() const {
  return facts_.prompt ? prompt_text(*facts_.prompt, language_.chinese()) : QString();
}

QString CaptionModel::other() const {
  return facts_.prompt ? prompt_text(*facts_.prompt, !language_.chinese()) : QString();
}

QString CaptionModel::tone() const {
  if (facts_.siren) return tr("siren");
  return facts_.tone ? prompt_text(*facts_.tone, language_.chinese()) : QString();
}

QString CaptionModel::alarm() const {
  return facts_.siren ? event_sentence({kAlarm, 0, 0}) : QString();
}

QString CaptionModel::alarm_other() const {
  return facts_.siren ? language_.in_other("Events", event_pattern(kAlarm)) : QString();
}

void CaptionModel::listen() {
  for (const sim::Occurrence& occurrence : picture().happened) {
    if (!simulation().is_of_shown(occurrence)) continue;  // behind another door
    const bool event = occurrence.kind == sim::OccurrenceKind::event;
    if (event && occurrence.event.kind == kAlarm) alarm_at_ = occurrence.at;
    if (occurrence.kind != sim::OccurrenceKind::prompt) continue;
    const bool spoken = sim::spec_of(occurrence.prompt).spoken;
    (spoken ? prompt_ : tone_) = occurrence.prompt;
    (spoken ? prompt_at_ : tone_at_) = occurrence.at;
  }
}

void CaptionModel::refresh() {
  const sim::Time now = picture().now;
  Facts next;
  next.prompt = prompt_;
  next.speaking = prompt_.has_value() && now - prompt_at_ < kSpeaking;
  if (now - tone_at_ < kSounding) next.tone = tone_;
  next.siren = siren_.flag(lock());
  next.says_new = next.speaking && (!next.siren || prompt_at_ >= alarm_at_);
  update(facts_, next);
}

}  // namespace locktwin::desktop
