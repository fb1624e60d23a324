#include "content/support/cases.h"

#include <algorithm>
#include <sstream>

#include "content/files.h"
#include "support/catch.h"

namespace cases {

using namespace spotter;

namespace {

Files filesBelow(const std::string& folder) {
  const std::string root = std::string(SPOTTER_SOURCE_DIR) + "/" + folder + "/";
  content::FolderContents contents = content::readFolder(root);
  REQUIRE(contents.diagnostics.empty());
  REQUIRE_FALSE(contents.files.empty());
  for (text::SourceFile& file : contents.files) file.path = file.path.substr(root.size());
  return contents.files;
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string keyOf(const std::string& line) { return line.substr(0, line.find(" =")); }

bool isHeader(const std::string& line) { return line.starts_with("["); }

/// Sets a key in the first section with a header ("" is the top of the file).
void setKey(std::vector<std::string>& lines, const std::string& header, const std::string& line) {
  auto begin = lines.begin();
  if (!header.empty()) {
    begin = std::find(lines.begin(), lines.end(), header);
    REQUIRE(begin != lines.end());
    ++begin;
  }
  const auto end = std::find_if(begin, lines.end(), isHeader);
  const auto same = std::find_if(
      begin, end, [&](const std::string& other) { return keyOf(other) == keyOf(line); });
  if (same != end) {
    *same = line;
  } else {
    lines.insert(begin, line);
  }
}

}  // namespace

Files baseFiles() { return filesBelow("tests/cases/base"); }
Files fixtureClasses() {
  Files files = filesBelow("tests/cases/classes");
  for (text::SourceFile& file : files) file.path = "classes/" + file.path;
  return files;
}
Files scenarioFiles() { return filesBelow("scenarios"); }

std::string& textOf(Files& files, const std::string& path) {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.path == path; });
  INFO(path);
  REQUIRE(found != files.end());
  return found->text;
}

void replace(Files& files, const std::string& path, const std::string& from,
             const std::string& to) {
  std::string& text = textOf(files, path);
  const std::size_t at = text.find(from);
  INFO(path << " has no " << from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

void applyExample(Files& files, const std::string& block) {
  std::vector<std::string> lines = linesOf(block);
  const std::string mark = "# file: ";
  REQUIRE_FALSE(lines.empty());
  REQUIRE(lines[0].starts_with(mark));
  const std::string path = lines[0].substr(mark.size());
  lines.erase(lines.begin());
  const auto excerpt = std::find(lines.begin(), lines.end(), "# ...");
  std::string text;
  if (excerpt == lines.end()) {
    for (const std::string& line : lines) text += line + "\n";
    std::erase_if(files, [&](const auto& file) { return file.path == path; });
    files.push_back({path, text});
    return;
  }
  std::vector<std::string> target = linesOf(textOf(files, path));
  std::string header;
  for (const std::string& line : lines) {
    if (isHeader(line)) header = line;
    if (line.find(" =") != std::string::npos) setKey(target, header, line);
  }
  for (const std::string& line : target) text += line + "\n";
  textOf(files, path) = text;
}

std::set<std::string> codesOf(const content::LoadResult& result) {
  std::set<std::string> codes;
  for (const text::Diagnostic& diagnostic : result.diagnostics) codes.insert(diagnostic.code);
  return codes;
}

std::set<std::string> errorCodesOf(const content::LoadResult& result) {
  std::set<std::string> codes = codesOf(result);
  std::erase_if(codes, [](const std::string& code) { return !code.starts_with("E"); });
  return codes;
}

text::Diagnostic messageOf(const content::LoadResult& result, const std::string& code) {
  for (const text::Diagnostic& diagnostic : result.diagnostics) {
    if (diagnostic.code == code) return diagnostic;
  }
  FAIL("no message " << code);
  return {};
}

}  // namespace cases
