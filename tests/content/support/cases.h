#pragma once

#include <set>
#include <string>
#include <vector>

#include "content/load.h"

namespace cases {

using Files = std::vector<spotter::text::SourceFile>;

/// tests/cases/base: one small library without a mistake; paths begin with the folder of the kind.
Files baseFiles();

/// All content of the program, paths as in baseFiles().
Files scenarioFiles();

/// tests/cases/classes: classes that other tests play, built on the program's content.
Files fixtureClasses();

/// The text of a file of the list; fails the test when there is none.
std::string& textOf(Files& files, const std::string& path);

/// Replaces the first occurrence of `from` in a file of the list; fails the test without one.
void replace(Files& files, const std::string& path, const std::string& from, const std::string& to);

/// Applies an example of a code's page: the first line is `# file: PATH`. A block with a line
/// `# ...` is an excerpt: its keys replace those in the first section of the same header in the
/// file that is there. Any other block is the whole file.
void applyExample(Files& files, const std::string& block);

/// The codes of all messages, or of the errors alone.
std::set<std::string> codesOf(const spotter::content::LoadResult& result);
std::set<std::string> errorCodesOf(const spotter::content::LoadResult& result);

/// The only message with this code; fails the test when there is none.
spotter::text::Diagnostic messageOf(const spotter::content::LoadResult& result,
                                    const std::string& code);

}  // namespace cases
