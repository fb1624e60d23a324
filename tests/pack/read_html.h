#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/library.h"
#include "pack/pack.h"

namespace support {

/// One element of a page: its name, its attributes and all text inside it, references resolved.
struct Element {
  std::string tag;
  std::map<std::string, std::string> attributes;
  std::string text;
};

/// The elements of a page in their order. Fails the test when tags do not match or text has a bare
/// "<" or "&".
std::vector<Element> readHtml(const std::string& html);

std::vector<Element> elementsOf(const std::vector<Element>& page, const std::string& tag);

/// The pack of the program's own content with stand-ins for pictures: one of each exercise and of
/// each fault. Made once a test program.
const std::vector<spotter::pack::PackFile>& ownPack();
/// Stand-ins for pictures of a library.
std::vector<spotter::pack::Picture> standIns(const spotter::content::Library& library);

/// The bytes of a file of the pack; fails the test when there is none.
std::string bytesOf(const std::vector<spotter::pack::PackFile>& files, const std::string& path);
bool isThere(const std::vector<spotter::pack::PackFile>& files, const std::string& path);

/// Where a link of a page leads: "exercises/clam.html" and "../style.css" give "style.css".
std::string target(const std::string& from, const std::string& link);

}  // namespace support
