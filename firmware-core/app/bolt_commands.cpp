// Unlocking and locking by phone, remote control and linked lock (UNL-6 to UNL-8, UNL-12).
#include "firmware-core/app/command_server.h"
#include "firmware-core/app/rights.h"

namespace locktwin::core {

BoltOrder CommandServer::serve_bolt(const StepContext& step, LockParts& is,
                                    const Command& command) {
  if (command.opcode == Opcode::unlock) return unlock(step, is, command);
  answer_movement(step, is, BoltGoal::locked);
  return {BoltOrder::Kind::lock,
          {way_of(command.by), command.by.user, command.by.role, Cause::app}};
}

// LCK-6: at once what is known at once; what is not is told when the bolt has come to rest.
void CommandServer::answer_movement(const StepContext& step, LockParts& is, BoltGoal goal) {
  const Reason obstacle = is.bolt.obstacle(step, goal, is.power.can_move());
  const bool moves = is.bolt.would_move(step, goal) || !is.bolt.resting();
  if (obstacle != Reason::none || !moves) return is.link.reply(step, reply_of(obstacle));
  is.link.accept(step);
}

BoltOrder CommandServer::unlock(const StepContext& step, LockParts& is, const Command& command) {
  const Way way = way_of(command.by);
  Grant grant{way, command.by.user, command.by.role,
              way == Way::linked_lock ? Cause::linked_lock : Cause::app,
              is.access.ask(is.for_access(), step, way, command.by)};
  if (way == Way::guest_key && command.by.lane == Lane::wifi) {  // UNL-6: within range only
    grant.ruling.opens = false;
    grant.ruling.reason = Reason::not_allowed;
  }
  if (grant.ruling.opens) {
    answer_movement(step, is, BoltGoal::unlocked);
  } else {
    is.link.reply(step, reply_of(grant.ruling.reason));
  }
  return {grant.ruling.opens ? BoltOrder::Kind::unlock : BoltOrder::Kind::refused, grant};
}

}  // namespace locktwin::core
