#include "content/fields.h"
#include "content/library.h"

namespace spotter::content {

Description describeHazard() {
  using H = HazardModel;
  return describe<H>(
      "class.hazard", "Something in the room or the kit that can hurt, or that only looks so.",
      {required(id("id", &H::id, std::nullopt, "Name of the hazard.")),
       required(choice("kind", &H::kind,
                       {"bag", "lead", "loose_band", "tins", "wet_patch", "rug_under_chair",
                        "stick", "frayed_band", "open_laces"},
                       "What it is.")),
       required(text("name", &H::name, "For the debrief.")),
       required(id("person", &H::person, Kind::person, "Whom it concerns.")),
       optionalId("station", &H::station,
                  "The station from which it is there; none: from the start of the class."),
       number("ahead_m", &H::ahead_m, "m", -10, 10,
              "On the floor: how far ahead of the person's place in the class file."),
       number("left_m", &H::left_m, "m", -10, 10, "On the floor: how far to the person's left."),
       number("heading_deg", &H::heading_deg, "deg", -360, 360,
              "How it is turned, against the person's own heading."),
       yesNo("harmless", &H::harmless,
             "A look-alike: a bag tucked under the chair, tins or a stick within reach, a whole "
             "band."),
       required(text("row", &H::row, "The row of the fact sheet.")),
       required(text("basis", &H::basis, "Evidence tag, with the key of the source.")),
       text("source", &H::source, "Keys or addresses behind the tag.")});
}

}  // namespace spotter::content
