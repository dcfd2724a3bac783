// What the app looks at: pages, events, video (APP-1, APP-2).
#include "firmware-core/app/command_server.h"
#include "firmware-core/app/reply_pages.h"

namespace locktwin::core {

void CommandServer::serve_page(const StepContext& step, LockParts& is, const Command& command) {
  ReplyPayload page;
  put_page(step, is, command, accessory_door(step, is), page);
  is.link.reply(step, {}, page.bytes());
}

void CommandServer::serve_journal(const StepContext& step, LockParts& is, const Command& command) {
  const bool ahead = command.opcode == Opcode::ack_ahead;
  const bool news = ahead ? EventDelivery::hear_ahead(step, is, command.by, command.number)
                          : EventDelivery::hear(step, is, command.by.phone, command.number);
  is.link.reply(step, reply_of(news ? Reason::none : Reason::unknown_target));
}

void CommandServer::serve_video(const StepContext& step, LockParts& is, const Command& command) {
  Reason reason = Reason::none;
  if (command.kind != 0) {
    reason = is.video.start(step, is.power.low());
  } else {
    is.video.stop();
  }
  is.link.reply(step, reply_of(reason));
}

}  // namespace locktwin::core
