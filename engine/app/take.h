#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "app/captions.h"
#include "app/character_files.h"
#include "app/content_access.h"
#include "app/exercise_picture.h"
#include "app/place_option.h"
#include "app/rehearsal.h"

namespace spotter::app {

/// What a still or a film is taken of, by the words of a command line.
struct TakeOptions {
  std::string class_word;  ///< empty when an exercise is taken
  std::uint64_t seed = 1;
  /// Of a class: trainee, class, top, or PERSON-front, -left, -right, -back, -top; of an exercise:
  /// front, side, left, right, back, top, or two: front and side at once. Empty: trainee, or the
  /// view in which the fault shows best.
  std::string camera;
  std::string exercise;   ///< taken instead of a class
  std::string person;     ///< who does it; empty: the first of the library
  std::string fault;      ///< ID[=L1|L2|L3|NUMBER][,left|right]; empty: done well
  std::string way;        ///< id of a variant or variation; empty: as usual
  bool alone = false;     ///< without the same person doing it well
  std::string character;  ///< an imported one that does the exercise beside; empty: none
  PlaceWish where;        ///< empty: the class's place and light, or the hall in the morning
};

/// A class, led by the typical simulated trainee, moment by moment.
struct ClassTake {
  ClassRun run;
  Leader leader;
  std::string camera;
};

/// An exercise, repetition after repetition.
struct ExerciseTake {
  ExerciseShow show;
  std::string figure;  ///< id of the drawn person
  ShowView view;
  ShowRoom room;
  ChosenRoom place;
  std::optional<GuestFigure> guest;  ///< who does it beside
};

/// What stills and films have in common: the picture at any time. A film's frame and the still of
/// its moment are the same picture.
class Take {
 public:
  /// Error when there is no such class, exercise, person, fault, way, place or camera, with what
  /// there is.
  static base::Result<Take> of(content::LoadResult& loaded, const DataPaths& data,
                               const TakeOptions& options);

  bool isClass() const { return std::holds_alternative<ClassTake>(subject_); }
  /// The exercise. @pre not isClass()
  ExerciseShow& show() { return std::get<ExerciseTake>(subject_).show; }
  /// The picture so many seconds after the class or the first repetition began, for pictures of a
  /// size; from an earlier moment than the last one asked for only of an exercise.
  picture::Picture at(double time_s, picture::PictureSize size);
  /// What the people of the picture are called: their names in a class; of an exercise what is
  /// shown and, beside it, "Done well".
  Labels labels() const;
  /// A figure that a drawing has to be given before it draws the pictures; none: nullptr.
  const GuestFigure* guest() const;
  /// The picture of an exercise at the moment at which it stands. @pre not isClass()
  picture::Picture now(picture::PictureSize size) const;

 private:
  explicit Take(std::variant<ClassTake, ExerciseTake> subject) : subject_(std::move(subject)) {}
  std::variant<ClassTake, ExerciseTake> subject_;
};

/// A class seen from a named camera; nothing when there is none of that name.
std::optional<picture::Picture> pictureFrom(const session::Scene& scene,
                                            const session::World& world, double tick,
                                            const std::string& camera, picture::PictureSize size);

}  // namespace spotter::app
