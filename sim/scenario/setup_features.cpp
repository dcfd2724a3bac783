#include "sim/scenario/setup_features.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using Words = std::vector<std::string_view>;

Words views_of(const std::vector<std::string>& words) {
  return {words.begin(), words.end()};
}

// True for the second of two words; the first is the default.
bool read_second(Fields& user, std::string_view key, const Words& words) {
  const std::optional<std::string> word = user.text(key);
  if (!word) return false;
  if (*word != words[0] && *word != words[1]) {
    user.problems().add(user.take(key)->place, unknown_word(key, *word, words));
  }
  return *word == words[1];
}

// A list of words of which each may stand once.
std::vector<std::string> read_words(Fields& user, std::string_view key, const Words& words) {
  std::vector<std::string> read;
  const std::vector<Located>* list = user.list(key);
  if (list == nullptr) return read;
  for (const Located& item : *list) {
    const bool known = item.kind == Located::Kind::text &&
                       std::find(words.begin(), words.end(), item.text) != words.end();
    if (!known) {
      user.problems().add(item.place, unknown_word(key, item.text, words));
    } else if (std::find(read.begin(), read.end(), item.text) != read.end()) {
      user.problems().add(item.place, item.text + ": is there already");
    } else {
      read.push_back(item.text);
    }
  }
  return read;
}

std::vector<SetupFinger> read_fingers(Fields& user, std::string_view key) {
  constexpr std::string_view kLeft = "left ";
  std::vector<SetupFinger> fingers;
  for (const std::string& word : read_words(user, key, views_of(finger_words()))) {
    const bool left = word.starts_with(kLeft);
    fingers.push_back({left ? "left" : "right", left ? word.substr(kLeft.size()) : word});
  }
  return fingers;
}

}  // namespace

bool SetupFeatures::any_enrolled() const {
  return face || !palms.empty() || !fingers.empty() || !duress_fingers.empty();
}

const std::vector<std::string>& finger_words() {
  static const std::vector<std::string> words{
      "thumb",      "index",      "middle",      "ring",      "little",
      "left thumb", "left index", "left middle", "left ring", "left little"};
  return words;
}

SetupFeatures read_features(Fields& user) {
  SetupFeatures features;
  features.child = read_second(user, "age", {"adult", "child"});
  features.shallow_ridges = read_second(user, "ridges", {"normal", "shallow"});
  if (const Located* face = user.take("face")) {
    features.face = face->kind == Located::Kind::flag && face->flag;
    if (face->kind != Located::Kind::flag) {
      user.problems().add(face->place, "face: true or false is needed");
    }
  }
  features.palms = read_words(user, "palms", {"right", "left"});
  features.fingers = read_fingers(user, "fingers");
  features.duress_fingers = read_fingers(user, "duress_fingers");
  return features;
}

}  // namespace locktwin::sim
