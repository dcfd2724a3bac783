#include "sim/phones/code_book.h"

#include <fmt/format.h>

#include "firmware-core/config.h"
#include "firmware-core/crypto/hotp.h"

namespace locktwin::sim {

namespace {

constexpr std::uint32_t kTellEvery = 32;  // the lock accepts 64 ahead

std::string code_of(const core::Digest& key, std::uint32_t number) {
  const core::Hmac hmac(key);
  return fmt::format("{:0{}}", core::hotp(hmac, number, core::config::kOneTimeDigits),
                     static_cast<int>(core::config::kOneTimeDigits));
}

}  // namespace

void CodeBook::make(const core::Digest& key) {
  key_ = key;
  last_ = code_of(key, made_);
  ++made_;
}

std::string CodeBook::earlier(int count) const {
  const std::int64_t number = std::int64_t{made_} - 1 - count;
  if (made_ == 0 || number < 0) return {};
  return code_of(key_, static_cast<std::uint32_t>(number));
}

bool CodeBook::is_due() const {
  return made_ >= told_ + kTellEvery;
}

}  // namespace locktwin::sim
