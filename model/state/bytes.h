// A state as bytes, from its list of fields: little-endian, numbers in their own width, rows with
// their length before them.
//
// The bytes carry neither names nor versions. Whoever keeps them keeps layout_hash() beside them
// and refuses the bytes of another layout; see sim/timeline/state_file.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/state/fields.h"
#include "model/state/kinds.h"
#include "model/state_hash.h"

namespace locktwin::model {

// Bytes that are no state of this layout: cut short, or with a word that is not known.
class BadState : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

using StateBytes = std::vector<std::uint8_t>;

class StateWriter {
 public:
  explicit StateWriter(StateBytes& bytes) : bytes_(bytes) {}
  void raw(const void* data, std::size_t size) {
    const auto* begin = static_cast<const std::uint8_t*>(data);
    bytes_.insert(bytes_.end(), begin, begin + size);
  }
  void size(std::size_t count) {
    const auto number = static_cast<std::uint64_t>(count);
    raw(&number, sizeof number);
  }

 private:
  StateBytes& bytes_;
};

class StateReader {
 public:
  explicit StateReader(std::span<const std::uint8_t> bytes) : left_(bytes) {}
  void raw(void* data, std::size_t size) {
    if (size > left_.size()) throw BadState("the state is cut short");
    if (size != 0) std::memcpy(data, left_.data(), size);
    left_ = left_.subspan(size);
  }
  std::uint64_t number() {
    std::uint64_t number = 0;
    raw(&number, sizeof number);
    return number;
  }
  // Of a row whose elements take at least a byte each.
  std::size_t size() {
    const std::uint64_t count = number();
    if (count > left_.size()) throw BadState("a row of the state is longer than the state");
    return static_cast<std::size_t>(count);
  }
  std::span<const std::uint8_t> rest() const { return left_; }
  bool at_end() const { return left_.empty(); }

 private:
  std::span<const std::uint8_t> left_;
};

template <typename T>
void save_state(StateWriter& writer, const T& value);
template <typename T>
void load_state(StateReader& reader, T& value);

namespace detail {

inline void save_text(StateWriter& writer, std::string_view text) {
  writer.size(text.size());
  writer.raw(text.data(), text.size());
}

inline std::string load_text(StateReader& reader) {
  std::string text(reader.size(), '\0');
  reader.raw(text.data(), text.size());
  return text;
}

inline void save_bytes(StateWriter& writer, const StateBytes& bytes) {
  writer.size(bytes.size());
  writer.raw(bytes.data(), bytes.size());
}

inline StateBytes load_bytes(StateReader& reader) {
  StateBytes bytes(reader.size());
  reader.raw(bytes.data(), bytes.size());
  return bytes;
}

template <typename Row>
void load_row(StateReader& reader, Row& row) {
  row.clear();
  using Element = typename Row::value_type;
  if constexpr (ToldByText<Element>) {
    for (std::size_t left = reader.size(); left > 0; --left) {
      row.push_back(FieldAsText<Element>::parse(load_text(reader)));
    }
  } else {
    row.resize(reader.size());
    for (auto& element : row) load_state(reader, element);
  }
}

template <typename Keys>
void load_keys(StateReader& reader, Keys& keys) {
  keys.clear();
  for (std::size_t left = reader.size(); left > 0; --left) {
    typename Keys::key_type key{};
    load_state(reader, key);
    if constexpr (kIsMap<Keys>) {
      load_state(reader, keys[std::move(key)]);
    } else {
      keys.insert(std::move(key));
    }
  }
}

template <std::size_t I = 0, typename Variant>
void emplace_held(Variant& value, std::uint64_t which) {
  if constexpr (I < std::variant_size_v<Variant>) {
    if (which != I) return emplace_held<I + 1>(value, which);
    value.template emplace<I>();
  } else {
    throw BadState("a field of the state holds a type that is not known");
  }
}

}  // namespace detail

template <typename T>
void save_state(StateWriter& writer, const T& value) {
  if constexpr (kIsPlain<T> || kIsDuration<T> || kKeptAsBytes<T>) {
    writer.raw(&value, sizeof value);
  } else if constexpr (ToldByText<T>) {
    detail::save_text(writer, FieldAsText<T>::text(value));
  } else if constexpr (HasOwnBytes<T>) {
    detail::save_bytes(writer, FieldAsBytes<T>::bytes(value));
  } else if constexpr (std::is_same_v<T, std::string>) {
    detail::save_text(writer, value);
  } else if constexpr (HasFields<T>) {
    visit_fields([&](std::string_view, const auto& field) { save_state(writer, field); }, value);
  } else if constexpr (kIsArray<T>) {
    for (const auto& element : value) save_state(writer, element);
  } else if constexpr (kIsRow<T> || kIsSet<T>) {
    writer.size(value.size());
    for (const auto& element : value) save_state(writer, element);
  } else if constexpr (kIsMap<T>) {
    writer.size(value.size());
    for (const auto& [key, element] : value) {
      save_state(writer, key);
      save_state(writer, element);
    }
  } else if constexpr (kIsOptional<T>) {
    save_state(writer, value.has_value());
    if (value) save_state(writer, *value);
  } else if constexpr (kIsVariant<T>) {
    writer.size(value.index());
    std::visit([&](const auto& held) { save_state(writer, held); }, value);
  } else {
    static_assert(kNoSuchKind<T>, "this kind of field needs LT_FIELDS in its type");
  }
}

// Throws BadState; `value` is then half loaded, so load into a copy.
template <typename T>
void load_state(StateReader& reader, T& value) {
  if constexpr (kIsPlain<T> || kIsDuration<T> || kKeptAsBytes<T>) {
    reader.raw(&value, sizeof value);
  } else if constexpr (ToldByText<T>) {
    value = FieldAsText<T>::parse(detail::load_text(reader));
  } else if constexpr (HasOwnBytes<T>) {
    FieldAsBytes<T>::parse(detail::load_bytes(reader), value);
  } else if constexpr (std::is_same_v<T, std::string>) {
    value = detail::load_text(reader);
  } else if constexpr (HasFields<T>) {
    visit_fields([&](std::string_view, auto& field) { load_state(reader, field); }, value);
    if constexpr (requires { value.forget_cache(); }) value.forget_cache();
  } else if constexpr (kIsArray<T>) {
    for (auto& element : value) load_state(reader, element);
  } else if constexpr (kIsRow<T>) {
    detail::load_row(reader, value);
  } else if constexpr (kIsMap<T> || kIsSet<T>) {
    detail::load_keys(reader, value);
  } else if constexpr (kIsOptional<T>) {
    bool there = false;
    load_state(reader, there);
    value.reset();
    if (there) load_state(reader, value.emplace());
  } else if constexpr (kIsVariant<T>) {
    detail::emplace_held(value, reader.number());
    std::visit([&](auto& held) { load_state(reader, held); }, value);
  } else {
    static_assert(kNoSuchKind<T>, "this kind of field needs LT_FIELDS in its type");
  }
}

}  // namespace locktwin::model
