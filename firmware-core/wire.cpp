#include "firmware-core/wire.h"

#include <array>
#include <string_view>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/wire/fields.h"
#include "firmware-core/wire/words.h"

namespace locktwin::core {
namespace {

// The pen that writes. Nothing is written past the end of the span.
class Writer {
 public:
  constexpr explicit Writer(std::span<std::uint8_t> to) : to_(to) {}

  // Of all that was told, whether or not there was room for it.
  constexpr std::size_t size() const { return size_; }
  constexpr bool complete() const { return sound_ && size_ <= to_.size(); }

  constexpr void put(std::uint8_t byte) {
    if (size_ < to_.size()) to_[size_] = byte;
    ++size_;
  }
  constexpr void put(std::uint64_t value, std::size_t bytes) {
    for (; bytes != 0; --bytes, value >>= 8) put(static_cast<std::uint8_t>(value));
  }

  constexpr void group(std::string_view) {}
  constexpr void item(std::string_view, std::size_t) {}
  template <typename T>
  constexpr void number(std::string_view, T value) {
    if constexpr (sizeof value == 1) return put(static_cast<std::uint8_t>(value));
    put(static_cast<std::uint64_t>(value), sizeof value);
  }
  constexpr void flag(std::string_view, bool value) { put(std::uint8_t{value}); }
  template <typename Word>
  constexpr void word(std::string_view, Word value) {
    check(is_word(value));
    put(static_cast<std::uint8_t>(value));
  }
  constexpr void keys(std::string_view, KeyMask value, KeyMask known) {
    check((value & ~known) == 0);
    put(value, sizeof value);
  }
  constexpr void count(std::string_view, std::uint8_t value, std::size_t most) {
    check(value <= most);
    put(value);
  }
  template <typename Byte, std::size_t N>
  constexpr void bytes(std::string_view, const std::array<Byte, N>& from, std::size_t size) {
    for (std::size_t i = 0; i < size && i < N; ++i) put(static_cast<std::uint8_t>(from[i]));
  }
  template <std::size_t N>
  constexpr void text(std::string_view name, const std::array<char, N>& from) {
    const std::uint8_t length = text_length(from);
    count(name, length, N - 1);
    bytes(name, from, length);
  }

 private:
  constexpr void check(bool holds) { sound_ = sound_ && holds; }

  std::span<std::uint8_t> to_;
  std::size_t size_ = 0;
  bool sound_ = true;
};

template <std::size_t Bytes>
using Taken = std::conditional_t<Bytes == 8, std::uint64_t, std::uint32_t>;

// The pen that reads. After the first error it reads nothing but zeros.
class Reader {
 public:
  explicit Reader(std::span<const std::uint8_t> from) : from_(from) {}

  WireResult head(WireKind kind) {
    check(take<1>() == kWireVersion, WireError::version);
    check(take<1>() == static_cast<std::uint8_t>(kind), WireError::kind);
    return result_;
  }
  WireResult finish() {
    field_at_ = at_;
    check(at_ == from_.size(), WireError::surplus);
    if (result_.ok()) result_.offset = at_;
    return result_;
  }

  void group(std::string_view) {}
  void item(std::string_view, std::size_t) {}
  template <typename T>
  void number(std::string_view, T& value) {
    value = static_cast<T>(take<sizeof(T)>());
  }
  void flag(std::string_view, bool& value) {
    const std::uint32_t bits = take<1>();
    value = bits == 1;
    check(bits <= 1, WireError::flag);
  }
  template <typename Word>
  void word(std::string_view name, Word& value) {
    number(name, value);
    if (check(is_word(value), WireError::word)) return;
    value = Word{};
  }
  void keys(std::string_view name, KeyMask& value, KeyMask known) {
    number(name, value);
    check((value & ~known) == 0, WireError::keys);
  }
  void count(std::string_view name, std::uint8_t& value, std::size_t most) {
    number(name, value);
    if (!check(value <= most, WireError::count)) value = 0;
  }
  template <typename Byte, std::size_t N>
  void bytes(std::string_view name, std::array<Byte, N>& to, std::size_t size) {
    for (std::size_t i = 0; i < size && i < N; ++i) number(name, to[i]);
  }
  template <std::size_t N>
  void text(std::string_view name, std::array<char, N>& to) {
    std::uint8_t length = 0;
    count("length", length, N - 1);
    for (std::size_t i = 0; i < N; ++i) {
      to[i] = '\0';
      if (i >= length) continue;
      number(name, to[i]);
      check(to[i] != '\0', WireError::text);
    }
  }

 private:
  // No loop and nothing wider than it must be: a chip reads all of it at each step.
  template <std::size_t Bytes, typename Value = Taken<Bytes>>
  Value take() {
    field_at_ = at_;
    if (!check(from_.size() - at_ >= Bytes, WireError::truncated)) return Value{0};
    const std::uint8_t* const next = &from_[at_];
    at_ += Bytes;
    if constexpr (Bytes == 8) return get_u32(next) | Value{get_u32(next + 4)} << 32;
    if constexpr (Bytes == 4) return get_u32(next);
    if constexpr (Bytes == 2) return Value{next[0]} | Value{next[1]} << 8;
    return Value{next[0]};
  }
  // Remembers the first error. False: there is one.
  bool check(bool holds, WireError error) {
    if (result_.ok() && !holds) result_ = {error, field_at_};
    return result_.ok();
  }

  std::span<const std::uint8_t> from_;
  std::size_t at_ = 0;
  std::size_t field_at_ = 0;
  WireResult result_;
};

template <typename Struct>
std::size_t encode_as(WireKind kind, const Struct& value, std::span<std::uint8_t> to) {
  Writer writer(to);
  writer.put(kWireVersion, 1);
  writer.put(static_cast<std::uint8_t>(kind), 1);
  walk_fields(writer, value);
  return writer.complete() ? writer.size() : 0;
}

template <typename Struct>
WireResult decode_as(WireKind kind, std::span<const std::uint8_t> from, Struct& value) {
  Reader reader(from);
  const WireResult head = reader.head(kind);
  if (!head.ok()) return head;
  walk_fields(reader, value);
  return reader.finish();
}

// The constants of the header, held against the lists.
template <typename Struct>
consteval std::size_t bytes_of(const Struct& value) {
  Writer writer({});
  walk_fields(writer, value);
  return kWireHeadBytes + writer.size();
}

consteval Inputs longest_inputs() {
  Inputs inputs{};
  inputs.module.reply = ModuleReply::error;
  inputs.radio.length = kRadioFrameBytes;
  return inputs;
}

consteval Outputs longest_outputs() {
  Outputs outputs{};
  outputs.show_pairing = outputs.sets_clock = true;
  outputs.pairing.fill('A');
  outputs.pairing.back() = '\0';
  outputs.flash.operation = FlashOperation::program;
  outputs.flash.length = kFlashChunkBytes;
  outputs.modules.count = static_cast<std::uint8_t>(outputs.modules.items.size());
  outputs.radio.count = static_cast<std::uint8_t>(outputs.radio.items.size());
  for (RadioFrame& frame : outputs.radio.items) frame.length = kRadioFrameBytes;
  outputs.events.count = static_cast<std::uint8_t>(outputs.events.items.size());
  outputs.prompts.count = static_cast<std::uint8_t>(outputs.prompts.items.size());
  return outputs;
}

static_assert(bytes_of(longest_inputs()) == kInputsWireBytes);
static_assert(bytes_of(longest_outputs()) == kOutputsWireBytes);

}  // namespace

std::size_t encode(const Inputs& inputs, std::span<std::uint8_t> to) {
  return encode_as(WireKind::inputs, inputs, to);
}

std::size_t encode(const Outputs& outputs, std::span<std::uint8_t> to) {
  return encode_as(WireKind::outputs, outputs, to);
}

WireResult decode(std::span<const std::uint8_t> from, Inputs& inputs) {
  return decode_as(WireKind::inputs, from, inputs);
}

WireResult decode(std::span<const std::uint8_t> from, Outputs& outputs) {
  return decode_as(WireKind::outputs, from, outputs);
}

}  // namespace locktwin::core
