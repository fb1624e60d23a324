#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "content/library.h"
#include "text/source.h"

namespace spotter::content {

/// Exactly the content that a class uses, as canonical texts sorted by path ("people/mary.toml"):
/// the class, its standard, its place unless it is the usual one, its exercises with all their
/// faults and cues, its people. A recording embeds this; load() of it gives back equal values.
/// Empty when there is no such class.
std::vector<text::SourceFile> resolve(const Library& library, std::string_view class_id);

/// Hash of resolved content: equal on every machine, and blind to comments and unrelated files.
std::uint64_t contentHash(std::span<const text::SourceFile> resolved);

}  // namespace spotter::content
