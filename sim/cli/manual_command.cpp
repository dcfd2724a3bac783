#include "sim/cli/manual_command.h"

#include <memory>

#include "sim/cli/manual.h"
#include "sim/cli/terminal.h"

namespace locktwin::sim {

void add_manual_commands(CLI::App& app, const std::string& version) {
  CLI::App* completion = app.add_subcommand("completion", "Print the completion of a shell");
  const auto shell = std::make_shared<std::string>();
  completion->add_option("shell", *shell, "bash or zsh")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh"}));
  completion->callback([&app, shell] {
    const Manual manual = manual_of(app);
    say(*shell == "zsh" ? zsh_completion(manual) : bash_completion(manual));
  });
  app.add_subcommand("man", "Print the manual page")->callback([&app, version] {
    say(man_page(manual_of(app), version));
  });
}

}  // namespace locktwin::sim
