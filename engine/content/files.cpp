#include "content/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "content/findings.h"

namespace spotter::content {

namespace {

namespace fs = std::filesystem;
constexpr int kDeepestFolder = 8;

void refuse(FolderContents& contents, const std::string& path, Code code, std::string message,
            std::string hint) {
  Findings findings(path);
  findings.add(code, {}, std::move(message), std::move(hint));
  contents.diagnostics.push_back(findings.diagnostics().front());
}

void readOne(FolderContents& contents, const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    return refuse(contents, path, Code::unreadable_file, "this is no file that can be read",
                  "is it there, and is it a file?");
  }
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error && size > kLargestFile) {
    return refuse(contents, path, Code::too_large,
                  "the file has " + std::to_string(size) + " bytes; at most " +
                      std::to_string(kLargestFile) + " are read",
                  "is this a content file?");
  }
  std::ifstream stream(path, std::ios::binary);
  std::string text(error ? 0 : static_cast<std::size_t>(size), '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (error || !stream.good()) {
    return refuse(contents, path, Code::unreadable_file, "the file cannot be read",
                  "is it there, and may you read it?");
  }
  contents.files.push_back({path, std::move(text)});
}

std::vector<fs::path> sortedEntries(FolderContents& contents, const std::string& folder) {
  std::error_code error;
  std::vector<fs::path> paths;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    paths.push_back(at->path());
  }
  if (error) {
    refuse(contents, folder, Code::unreadable_file, "this cannot be read: " + error.message(),
           "is it there, and may you read it?");
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void readBelow(FolderContents& contents, const std::string& folder, int depth) {
  for (const fs::path& path : sortedEntries(contents, folder)) {
    std::error_code ignored;
    const std::string name = path.filename().string();
    if (name.starts_with('.')) continue;
    if (fs::is_directory(path, ignored)) {
      const bool is_link = fs::is_symlink(path, ignored);
      if (!is_link && depth < kDeepestFolder) readBelow(contents, path.string(), depth + 1);
    } else if (path.extension() == ".toml") {
      readOne(contents, path.string());
    }
  }
}

}  // namespace

FolderContents readFolder(const std::string& path) {
  FolderContents contents;
  std::error_code ignored;
  const fs::path normal = fs::path(path).lexically_normal();
  if (fs::exists(normal, ignored) && !fs::is_directory(normal, ignored)) {
    readOne(contents, normal.string());
  } else {
    readBelow(contents, normal.string(), 0);
  }
  std::sort(contents.files.begin(), contents.files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return contents;
}

}  // namespace spotter::content
