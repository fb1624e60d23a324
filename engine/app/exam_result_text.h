#pragma once

#include <span>
#include <string>

#include "exam/attempt.h"

namespace spotter::app {

/// What an exam came to for who sat it: result and reasons, counts with their 95 % intervals, the gap
/// to the self-rating, what to practise, every window that was not plain, warning signs.
std::string examResultText(const exam::Bundle& bundle, const exam::Attempt& attempt,
                           std::span<const exam::GroupRun> runs);
/// The same as one JSON object, with every window.
std::string examResultJson(const exam::Bundle& bundle, const exam::Attempt& attempt,
                           std::span<const exam::GroupRun> runs);
/// The result in one or two lines, for a trainer.
std::string examSummary(const exam::Bundle& bundle, const exam::Attempt& attempt);

}  // namespace spotter::app
