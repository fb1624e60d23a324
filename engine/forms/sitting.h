#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "forms/form.h"
#include "rehearse/trainee.h"
#include "session/events.h"

namespace spotter::forms {

/// A simulated trainee sits a whole form: the events of each group, in order, for
/// assess::markWatching. Equal arguments give equal events.
base::Result<std::vector<std::vector<session::Event>>> sitForm(const content::Library& library,
                                                               const Form& form,
                                                               rehearse::Kind kind,
                                                               std::uint64_t trainee_seed);

}  // namespace spotter::forms
