#include "sim/phones/wishes/wish.h"

#include <type_traits>

namespace locktwin::sim {

core::Opcode command_of(const Wish& wish) {
  return std::visit([](const auto& is) { return is.kCommand; }, wish);
}

core::Opcode told_as(const Wish& wish) {
  return std::visit(
      [](const auto& is) {
        if constexpr (requires { is.kFirstHalf; }) return is.kFirstHalf;
        return is.kCommand;
      },
      wish);
}

bool is_first_half(const Wish& wish) {
  return std::visit(
      [](const auto& is) {
        return requires {
          is.kFirstHalf;
        };
      },
      wish);
}

bool is_movement(const Wish& wish) {
  return std::holds_alternative<UnlockDoor>(wish) || std::holds_alternative<LockDoor>(wish);
}

std::string_view obstacle(const Wish& wish, const Account& account) {
  return std::visit(
      [&](const auto& is) -> std::string_view {
        if constexpr (requires { is.obstacle(account); }) return is.obstacle(account);
        return {};
      },
      wish);
}

std::optional<Bytes> payload_of(const Wish& wish, const Account& account) {
  return std::visit(
      [&](const auto& is) -> std::optional<Bytes> {
        if constexpr (requires { is.payload(account); }) {
          return is.payload(account).take();
        } else {
          return Bytes{};
        }
      },
      wish);
}

void follow(const Wish& wish, const Followup& now) {
  std::visit(
      [&](const auto& is) {
        if constexpr (requires { is.follow(now); }) is.follow(now);
      },
      wish);
}

bool already(const Wish& wish, const AppParts& app, const Account& account) {
  return std::visit(
      [&](const auto& is) {
        if constexpr (requires { is.already(app, account); }) return is.already(app, account);
        return false;
      },
      wish);
}

std::optional<Wish> look_of(const Wish& wish) {
  return std::visit(
      [](const auto& is) -> std::optional<Wish> {
        if constexpr (requires { is.look(); }) {
          return is.look();
        } else {
          return std::nullopt;
        }
      },
      wish);
}

bool is_asked_once(const Wish& wish) {
  return std::visit(
      [](const auto& is) {
        return requires {
          is.kAskedOnce;
        };
      },
      wish);
}

bool gone_is_done(const Wish& wish) {
  return std::visit(
      [](const auto& is) {
        return requires {
          is.kGoneIsDone;
        };
      },
      wish);
}

}  // namespace locktwin::sim
