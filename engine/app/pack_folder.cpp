#include "app/pack_folder.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

#include "app/out_file.h"

namespace spotter::app {
namespace {

namespace fs = std::filesystem;

// More than anybody adds by intention, and what a laptop holds in memory.
constexpr std::uintmax_t kLargestSite = 200'000'000;

base::Error cannot(const std::string& what, const fs::path& where, const std::error_code& error) {
  return {what + ": " + error.message(), where.string(), "choose another place"};
}

std::set<std::string> listedIn(const fs::path& folder) {
  std::set<std::string> listed = {kPackList};
  std::ifstream file(folder / kPackList);
  for (std::string line; std::getline(file, line);) listed.insert(line);
  return listed;
}

/// A file or link in a folder that no pack put there; empty: none.
std::string foreignIn(const fs::path& folder) {
  const std::set<std::string> listed = listedIn(folder);
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->is_directory(error) && !at->is_symlink(error)) continue;
    const std::string name = at->path().lexically_relative(folder).generic_string();
    if (!listed.contains(name)) return name;
  }
  return error ? "." : "";
}

base::Result<base::Done> writeOne(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return cannot("the folder cannot be made", path.parent_path(), error);
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) return base::Error{"it cannot be written", path.string(), "is the disk full?"};
  return base::Done{};
}

base::Result<base::Done> writeAll(const fs::path& folder,
                                  const std::vector<pack::PackFile>& files) {
  std::string list;
  for (const pack::PackFile& file : files) {
    const base::Result<base::Done> written = writeOne(folder / file.path, file.bytes);
    if (!written) return written.error();
    list += file.path + "\n";
  }
  return writeOne(folder / kPackList, list);
}

/// A name beside the folder that nothing has yet.
fs::path freeBeside(const fs::path& folder, const std::string& ending) {
  fs::path free = folder;
  free += ending;
  std::error_code unknown;
  for (int n = 2; fs::exists(fs::symlink_status(free, unknown)); ++n) {
    free = folder;
    free += ending + std::to_string(n);
  }
  return free;
}

bool isHtml(const fs::path& path) {
  const std::string ending = endingOf(path.string());
  return ending == ".html" || ending == ".htm";
}

std::string readWhole(const fs::path& path) {
  std::ostringstream whole;
  whole << std::ifstream(path, std::ios::binary).rdbuf();
  return whole.str();
}

/// A page is linked unless it lies in a folder that has an index.html.
bool isLinked(const fs::path& root, const fs::path& relative) {
  if (!isHtml(relative)) return false;
  for (fs::path folder = relative.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    std::error_code unknown;
    const fs::path index = folder / "index.html";
    if (fs::exists(root / index, unknown) && relative != index) return false;
  }
  return true;
}

}  // namespace

base::Result<base::Done> mayBuildPack(const fs::path& folder, bool replace) {
  std::error_code error;
  const fs::file_status there = fs::status(folder, error);
  if (!fs::exists(there)) return base::Done{};
  if (!fs::is_directory(there))
    return base::Error{"there is a file of that name", folder.string(), "choose another name"};
  const bool empty = fs::is_empty(folder, error);
  if (error) return cannot("the folder cannot be read", folder, error);
  if (empty) return base::Done{};
  if (!fs::exists(folder / kPackList, error))
    return base::Error{"this folder holds something else", folder.string(),
                       "choose another folder"};
  if (!replace)
    return base::Error{"there is a pack already", folder.string(),
                       "choose another folder, or say --replace"};
  const std::string foreign = foreignIn(folder);
  if (!foreign.empty())
    return base::Error{"this folder holds more than a pack: " + foreign, folder.string(),
                       "move that away, or choose another folder"};
  return base::Done{};
}

base::Result<base::Done> writePack(const fs::path& folder,
                                   const std::vector<pack::PackFile>& files) {
  fs::path target = folder.lexically_normal();
  if (!target.has_filename()) target = target.parent_path();
  const fs::path fresh = freeBeside(target, ".new");
  const fs::path old = freeBeside(target, ".old");
  std::error_code error, ignored;
  const base::Result<base::Done> written = writeAll(fresh, files);
  if (!written) {
    fs::remove_all(fresh, ignored);
    return written.error();
  }
  const bool replaces = fs::exists(target, error);
  if (replaces) fs::rename(target, old, error);
  if (!error) fs::rename(fresh, target, error);
  if (error) {
    if (replaces && !fs::exists(target, ignored)) fs::rename(old, target, ignored);
    fs::remove_all(fresh, ignored);
    return cannot("the pack cannot be put in its place", target, error);
  }
  if (replaces) fs::remove_all(old, ignored);
  return base::Done{};
}

base::Result<OwnSite> readOwnSite(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  std::uintmax_t bytes = 0;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    const bool hidden = at->path().filename().string().starts_with(".");
    if (hidden && at->is_directory()) at.disable_recursion_pending();
    if (hidden || at->is_symlink() || !at->is_regular_file()) continue;
    if (endingOf(at->path().string()) == ".toml") continue;
    bytes += at->file_size(error);
    paths.push_back(at->path().lexically_relative(folder));
  }
  if (error) return cannot("the folder cannot be read", folder, error);
  if (bytes > kLargestSite)
    return base::Error{"there is more than 200 MB in this folder", folder.string(),
                       "leave large films out"};
  std::sort(paths.begin(), paths.end());
  OwnSite own;
  for (const fs::path& relative : paths) {
    // The pack's own list of these pages is called so.
    if (relative == "index.html")
      return base::Error{"a page of this name is made by the program", (folder / relative).string(),
                         "give it another name, or put it into a folder"};
    const std::string path = "site/" + relative.generic_string();
    std::string content = readWhole(folder / relative);
    if (isLinked(folder, relative))
      own.links.push_back({path, titleOfHtml(content, relative.filename().string())});
    own.files.push_back({path, std::move(content)});
  }
  return own;
}

std::string titleOfHtml(const std::string& html, const std::string& file_name) {
  std::string small = html.substr(0, 20'000);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const std::size_t tag = small.find("<title");
  const std::size_t from = tag == std::string::npos ? tag : small.find('>', tag);
  const std::size_t to = from == std::string::npos ? from : small.find("</title", from);
  if (to == std::string::npos) return file_name;
  std::string title;
  for (const char c : html.substr(from + 1, to - from - 1)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) {
      title += c;
    } else if (!title.empty() && title.back() != ' ') {
      title += ' ';
    }
  }
  while (title.ends_with(' ')) title.pop_back();
  return title.empty() ? file_name : title;
}

}  // namespace spotter::app
