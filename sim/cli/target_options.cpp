#include "sim/cli/target_options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace locktwin::sim {

CLI::Option* add_target_options(CLI::App& verb, TargetArguments& given) {
  verb.add_option("--images", given.images,
                  "Folder of the chip's images, in place of build/chip/bin");
  verb.add_flag("--any-build", given.any_build,
                "Take a target that runs another build of the core");
  return verb.add_option("--target", given.target,
                         fmt::format("Where the cores are: {}, or tty:DEVICE[,BAUD]",
                                     fmt::join(target_words(), ", ")));
}

TargetOptions target_options(const TargetArguments& given) {
  return {.images = given.images,
          .other_build = given.any_build ? OtherBuild::welcome : OtherBuild::refused};
}

}  // namespace locktwin::sim
