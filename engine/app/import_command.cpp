#include "app/import_command.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string_view>
#include <vector>

#include "app/character_files.h"
#include "app/exit_code.h"
#include "app/report.h"
#include "characters/import_character.h"
#include "characters/stance.h"
#include "models/load_model.h"
#include "models/read_foreign.h"
#include "models/write_model.h"
#include "replay/journal_file.h"

namespace spotter::app {
namespace {

namespace fs = std::filesystem;
using base::Error;

constexpr rlim_t kMostSeconds = 120;

struct Told {
  int code = kDone;
  std::string text;  ///< as printed
};

base::Result<std::vector<std::uint8_t>> readFile(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    const char* what = fs::exists(path, error) ? "this is no file" : "there is no such file";
    return Error{what, path, "name a .glb, .vrm or .fbx file"};
  }
  auto text = replay::readWholeFile(path, models::kLargestModelBytes + 1);
  if (!text) return text.error();
  return std::vector<std::uint8_t>(text.value().begin(), text.value().end());
}

/// Everything that looks into the file. Writes the character to `to`.
Told import(const std::vector<std::uint8_t>& bytes, const ImportOptions& options,
            const std::string& to) {
  auto foreign = models::readForeign(bytes, options.path);
  if (!foreign) return {kAnswerIsNo, foreign.error().text()};
  auto imported = characters::importCharacter(std::move(foreign).value(), {options.height_m});
  if (!imported) {
    const Error& e = imported.error();
    return {kAnswerIsNo, Error{e.what, options.path, e.remedy}.text()};
  }
  const std::vector<std::uint8_t> glb = models::writeModel(imported.value().character.model);
  const auto written =
      replay::writeWholeFile(to, {reinterpret_cast<const char*>(glb.data()), glb.size()});
  if (!written) return {kOutsideFailed, written.error().text()};
  std::string text;
  for (const std::string& fact : imported.value().facts) text += "  " + fact + "\n";
  for (const std::string& warning : imported.value().warnings)
    text += "  warning: " + warning + "\n";
  return {kDone, text};
}

void sendAll(int to, const std::string& text) {
  std::size_t sent = 0;
  while (sent < text.size()) {
    const ssize_t now = write(to, text.data() + sent, text.size() - sent);
    if (now <= 0) return;
    sent += static_cast<std::size_t>(now);
  }
}

std::string receiveAll(int from) {
  std::string text;
  std::array<char, 4096> part;
  for (ssize_t now = 0; (now = read(from, part.data(), part.size())) > 0;)
    text.append(part.data(), static_cast<std::size_t>(now));
  return text;
}

/// The same in a process of its own: a reader that crashes or never ends takes only that with it.
Told importApart(const std::vector<std::uint8_t>& bytes, const ImportOptions& options,
                 const std::string& to) {
  std::array<int, 2> ends;
  if (pipe(ends.data()) != 0) return {kOutsideFailed, "the system has no pipe left"};
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child < 0) return {kOutsideFailed, "the system has no process left"};
  if (child == 0) {
    const rlimit most{kMostSeconds, kMostSeconds};
    setrlimit(RLIMIT_CPU, &most);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    close(ends[0]);
    const Told told = import(bytes, options, to);
    sendAll(ends[1], told.text);
    _exit(told.code);
  }
  close(ends[1]);
  Told told;
  told.text = receiveAll(ends[0]);
  close(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status)) {
    told.code = WEXITSTATUS(status);
    return told;
  }
  return {kAnswerIsNo, Error{"the file makes its reader fail: it is damaged", options.path,
                             "export it again as glTF binary (.glb)"}
                           .text()};
}

int keep(const ImportOptions& options, const std::string& from) {
  // What was written must be what can be read.
  const auto read = characters::readCharacter(from);
  if (!read) return reportOutside(read.error());
  const fs::path path = characterPath(options.name);
  std::error_code error;
  fs::rename(from, path, error);
  if (error) return reportOutside(Error{error.message(), path.string(), "check the folder"});
  std::printf(
      "kept as %s\nsee it: spotter picture --exercise partial_squat --as-character %s --out "
      "x.png\n",
      path.c_str(), options.name.c_str());
  return kDone;
}

}  // namespace

int runImport(const ImportOptions& options) {
  if (!isCharacterName(options.name))
    return reportWrongUse("--as wants a name of small letters, digits, - and _, e.g. mary");
  if (options.height_m && !(*options.height_m >= characters::kShortest_m &&
                            *options.height_m <= characters::kTallest_m)) {
    return reportWrongUse("--height wants a person's stature in metres, 1.2 to 2.2");
  }
  const auto bytes = readFile(options.path);
  if (!bytes) return reportOutside(bytes.error());
  std::error_code error;
  fs::create_directories(charactersFolder(), error);
  const std::string fresh = characterPath(options.name).string() + ".new";
  const Told told = importApart(bytes.value(), options, fresh);
  if (told.code != kDone) {
    std::fprintf(stderr, "spotter: %s\n", told.text.c_str());
    return told.code;
  }
  std::printf("%s:\n%s", options.path.c_str(), told.text.c_str());
  return keep(options, fresh);
}

}  // namespace spotter::app
