#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/kind.h"
#include "text/source.h"

namespace spotter::content {

/// A file brought to the present format.
struct UpgradeResult {
  std::string text;                  ///< the author's text with only the needed spans changed
  std::vector<std::string> changes;  ///< one line per change, for people; empty: nothing to do
};

/// Patches a content file of an older format: comments, order and spacing stay as the author left
/// them. A file that is not TOML or not of an older format comes back as it is.
UpgradeResult upgrade(const text::SourceFile& file);

/// What a key of an older format is called now, or empty for a key that never had another name.
std::string_view presentKey(Kind kind, std::string_view old_key);

/// A copy of a class under another id and title, the rest of the author's text as it is. Used by
/// "Copy this class". A file without those two keys at its top comes back as it is.
std::string copyOfClass(const text::SourceFile& file, const std::string& id,
                        const std::string& title);

}  // namespace spotter::content
