#include "content/fields.h"
#include "content/look.h"

namespace spotter::content {

namespace {

Description describeFace() {
  using F = figure::FaceTraits;
  return describe<F>(
      "person.look.face", "Traits of the face: 1 is the middle for the age and sex.",
      {number("nose_width", &F::nose_width, "", 0.75, 1.4, "Width of the nose."),
       number("nose_height", &F::nose_height, "", 0.75, 1.3, "How far the nose stands out."),
       number("lips", &F::lips, "", 0.6, 1.6, "Fullness of the lips."),
       number("jaw", &F::jaw, "", 0.88, 1.12, "Width of the jaw."),
       number("cheek", &F::cheek, "", 0.6, 1.5, "How far the cheekbones stand out."),
       number("brow", &F::brow, "", 0.6, 1.5, "Brow ridge and thickness of the eyebrows.")});
}

std::vector<std::string> sidesNames() { return {"none", "left", "right", "both"}; }

}  // namespace

Description describeLook() {
  using L = LookModel;
  return describe<L>(
      "person.look",
      "What the person looks like: drawn, never marked. Together with [person.physique] the figure "
      "is made from it. Colours are words or \"#RRGGBB\".",
      {colour("skin", &L::skin, paletteWords(Palette::skin), "Skin tone."),
       choice("hair", &L::hair,
              {"short_parted", "layered", "close_curls", "receding", "bob", "crown_bald", "cropped",
               "pixie", "swept_back", "bun", "ponytail", "waves", "afro", "locs", "bald"},
              "Hair style."),
       colour("hair_colour", &L::hair_colour, paletteWords(Palette::hair),
              "Hair, eyebrows and beard."),
       colour("eyes", &L::eyes, paletteWords(Palette::eyes), "Colour of the irises."),
       choice("beard", &L::beard,
              {"none", "stubble", "moustache", "goatee", "short_beard", "full_beard"},
              "Beard or moustache."),
       choice("head_cover", &L::head_cover, {"none", "headscarf", "turban"},
              "Worn on the head; a headscarf and a turban hide the hair."),
       colour("head_cover_colour", &L::head_cover_colour, paletteWords(Palette::cloth),
              "Colour of what is worn on the head."),
       choice("glasses", &L::glasses, {"none", "round", "square", "half_rim"}, "Glasses."),
       choice("hearing_aid", &L::hearing_aid, sidesNames(), "Hearing aid behind the ear."),
       yesNo("earrings", &L::earrings, "Ear studs."),
       choice("top", &L::top, {"t_shirt", "polo", "long_sleeves", "vest", "cardigan", "track_top"},
              "Upper garment; all end at the iliac crest, so that the pelvis can be read."),
       colour("top_colour", &L::top_colour, paletteWords(Palette::cloth), "Its colour."),
       colour(
           "trim_colour", &L::trim_colour, paletteWords(Palette::cloth),
           "Collar, stripes, or the shirt under a cardigan; none: a little darker than the top."),
       choice("bottoms", &L::bottoms, {"shorts", "leggings", "three_quarter", "joggers"},
              "Lower garment; none hides the shape of the knee."),
       colour("bottoms_colour", &L::bottoms_colour, paletteWords(Palette::cloth), "Its colour."),
       colour("shoes_colour", &L::shoes_colour, paletteWords(Palette::cloth),
              "Colour of the sports shoes."),
       choice("knee_brace", &L::knee_brace, sidesNames(),
              "Elastic knee support, open over the kneecap."),
       number("looseness01", &L::looseness01, "", 0, 1, "Of the clothes: 0 close, 1 loose."),
       table("face", &L::face, describeFace(), "Traits of the face.")});
}

}  // namespace spotter::content
