#include "app/passphrase.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include "replay/journal_file.h"

namespace spotter::app {
namespace {

/// The terminal of this process, with what is typed hidden as long as this lives.
class HiddenTerminal {
 public:
  HiddenTerminal() : descriptor_(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    if (descriptor_ < 0 || ::tcgetattr(descriptor_, &before_) != 0) return;
    termios hidden = before_;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    changed_ = ::tcsetattr(descriptor_, TCSAFLUSH, &hidden) == 0;
  }
  HiddenTerminal(const HiddenTerminal&) = delete;
  HiddenTerminal& operator=(const HiddenTerminal&) = delete;
  ~HiddenTerminal() {
    if (changed_) ::tcsetattr(descriptor_, TCSAFLUSH, &before_);
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  bool ready() const { return changed_; }

  std::string line(const std::string& question) {
    tell(question);
    std::string typed;
    char letter = 0;
    while (::read(descriptor_, &letter, 1) == 1 && letter != '\n') typed += letter;
    tell("\n");
    return typed;
  }

 private:
  void tell(const std::string& text) {
    [[maybe_unused]] const ssize_t told = ::write(descriptor_, text.data(), text.size());
  }
  int descriptor_ = -1;
  termios before_{};
  bool changed_ = false;
};

}  // namespace

base::Result<std::string> askPassphrase(const std::string& file, bool twice) {
  if (!file.empty()) {
    const base::Result<std::string> bytes = replay::readWholeFile(file, 4096);
    if (!bytes) return bytes.error();
    std::string first = bytes.value().substr(0, bytes.value().find('\n'));
    if (!first.empty() && first.back() == '\r') first.pop_back();
    if (first.empty()) return base::Error{"its first line holds no passphrase", file, ""};
    return first;
  }
  HiddenTerminal terminal;
  if (!terminal.ready())
    return base::Error{"there is no terminal to ask for the passphrase", "",
                       "give --passphrase-file FILE"};
  const std::string typed = terminal.line("Passphrase of the issuer's key (not shown): ");
  if (typed.empty()) return base::Error{"no passphrase was typed", "", ""};
  if (twice && terminal.line("Once more: ") != typed)
    return base::Error{"the two passphrases differ", "", "try again"};
  return typed;
}

}  // namespace spotter::app
