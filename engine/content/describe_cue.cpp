#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

Description describeCue() {
  return describe<CueModel>(
      "cue", "Something a facilitator may say to one person.",
      {required(id("id", &CueModel::id, std::nullopt, "Name by which other files call this cue.")),
       required(text("text", &CueModel::text, "The words, as they are said.")),
       required(choice(
           "kind", &CueModel::kind, {"helpful", "plain", "harmful"},
           "Helpful for some cause; no help, or even the wrong way; frightening or unsafe.")),
       required(choice("focus", &CueModel::focus, {"external", "internal", "none"},
                       "Points to the floor, chair or wall; to the body; or to neither.")),
       required(text("basis", &CueModel::basis,
                     "Evidence tag: official, evidence or proposed, with the key of the source.")),
       text("source", &CueModel::source, "Keys or addresses behind the tag.")});
}

}  // namespace spotter::content
