#include "content/upgrade.h"

#include <algorithm>
#include <array>

#include "content/tree.h"

namespace spotter::content {

namespace {

/// A key that had another name in format 0.
struct Renamed {
  Kind kind;
  std::string_view old_key;
  std::string_view new_key;
};

constexpr std::array<Renamed, 2> kRenamed = {{
    {Kind::class_plan, "reps", "repetitions"},
    {Kind::exercise, "reps", "repetitions"},
}};

/// A stretch of the text and what comes in its place.
struct Patch {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string text;
};

Patch patchOf(std::string_view text, const text::Span& span, std::string words) {
  return {text::offsetOf(text, span.line, span.column),
          text::offsetOf(text, span.end_line, span.end_column), std::move(words)};
}

/// Applies patches that do not overlap, last first so that offsets stay true.
std::string patched(std::string text, std::vector<Patch> patches) {
  std::stable_sort(patches.begin(), patches.end(),
                   [](const Patch& a, const Patch& b) { return a.from > b.from; });
  for (const Patch& patch : patches) text.replace(patch.from, patch.to - patch.from, patch.text);
  return text;
}

class Upgrader {
 public:
  Upgrader(Kind kind, const text::SourceFile& file) : kind_(kind), text_(file.text) {}

  UpgradeResult run(const Node& root) {
    const Entry* format = root.find("format");
    if (format && !(format->value.type == Node::Type::whole && format->value.whole == 0)) {
      return {text_, {}};
    }
    if (format) {
      change(patchOf(text_, format->value.span, "1"), format->value.span.line,
             "format = 0 is now format = 1");
    } else {
      const std::string line_end = text_.find("\r\n") == std::string::npos ? "\n" : "\r\n";
      const std::size_t after_mark = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
      change({after_mark, after_mark, "format = 1" + line_end}, 1, "first line: format = 1");
    }
    renameIn(root);
    return {patched(text_, patches_), changes_};
  }

 private:
  void renameIn(const Node& node) {
    for (const Node& item : node.items) renameIn(item);
    for (const Entry& entry : node.entries) {
      const std::string_view name = presentKey(kind_, entry.key);
      if (!name.empty() && !node.find(name)) {
        change(patchOf(text_, entry.key_span, std::string(name)), entry.key_span.line,
               entry.key + " is called " + std::string(name) + " now");
      }
      renameIn(entry.value);
    }
  }

  void change(Patch patch, int line, const std::string& what) {
    patches_.push_back(std::move(patch));
    changes_.push_back("line " + std::to_string(line) + ": " + what);
  }

  Kind kind_;
  std::string text_;
  std::vector<Patch> patches_;
  std::vector<std::string> changes_;
};

std::string quotedForToml(const std::string& words) {
  std::string out = "\"";
  for (const char c : words) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + '"';
}

}  // namespace

std::string_view presentKey(Kind kind, std::string_view old_key) {
  for (const Renamed& renamed : kRenamed) {
    if (renamed.kind == kind && renamed.old_key == old_key) return renamed.new_key;
  }
  return "";
}

UpgradeResult upgrade(const text::SourceFile& file) {
  Findings findings(file.path);
  const auto kind = kindOfPath(file.path);
  const std::optional<Node> root = kind ? parseTree(file, findings) : std::nullopt;
  if (!root) return {file.text, {}};
  return Upgrader(*kind, file).run(*root);
}

std::string copyOfClass(const text::SourceFile& file, const std::string& id,
                        const std::string& title) {
  Findings findings(file.path);
  const std::optional<Node> root = parseTree(file, findings);
  if (!root) return file.text;
  const Entry* old_id = root->find("id");
  const Entry* old_title = root->find("title");
  if (!old_id || !old_title) return file.text;
  return patched(file.text, {patchOf(file.text, old_id->value.span, quotedForToml(id)),
                             patchOf(file.text, old_title->value.span, quotedForToml(title))});
}

}  // namespace spotter::content
