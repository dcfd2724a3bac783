#include "sim/phones/code_book.h"

#include <fmt/format.h>

#include "firmware-core/config.h"
#include "firmware-core/crypto/hotp.h"

namespace locktwin::sim {

namespace {

constexpr std::uint32_t kTellEvery = 32;  // the lock accepts 64 ahead

}  // namespace

void CodeBook::make(const core::protocol::Key& key) {
  const core::Hmac hmac(key);
  last_ = fmt::format("{:0{}}", core::hotp(hmac, made_, core::config::kOneTimeDigits),
                      static_cast<int>(core::config::kOneTimeDigits));
  ++made_;
}

bool CodeBook::is_due() const {
  return made_ >= told_ + kTellEvery;
}

}  // namespace locktwin::sim
