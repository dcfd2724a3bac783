// Pages that the owner has opened: settings, a user's credentials, the live video.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "firmware-core/people/enrolment.h"
#include "model/state/fields.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// A row of a user's page.
struct AppCredential {
  core::CredentialKind kind = core::CredentialKind::pin;
  std::uint8_t slot = 0;  // of the module; 0: a PIN
  bool duress = false;
  LT_FIELDS(kind, slot, duress)
  bool operator==(const AppCredential&) const = default;
};

struct OpenPages {
  std::vector<std::uint16_t> settings;  // row by row of settings.def; empty: never opened
  std::vector<AppCredential> credentials;
  std::string credentials_of;  // a plain name; empty: never opened
  Time video_until{0};         // at the latest; whether it comes is another thing
  LT_FIELDS(settings, credentials, credentials_of, video_until)
};

}  // namespace locktwin::sim
