#pragma once

#include <cstdint>
#include <string>

#include "app/class_run.h"
#include "rehearse/trainee.h"

namespace spotter::app {

/// A simulated trainee who leads a class bit by bit.
class Leader {
 public:
  /// @param trainee  a name that isTrainee accepts
  Leader(const ClassRun& run, const std::string& trainee, std::uint64_t seed);
  /// Leads on until a tick, or to the end of the class and their own line on it.
  void leadTo(ClassRun& run, base::Tick until);

 private:
  rehearse::Trainee trainee_;
  bool has_ended_ = false;
};

/// Lets a simulated trainee lead a class until `until` is reached, or it ends and they have said
/// how it went.
/// @param trainee  a name that isTrainee accepts
void leadBy(ClassRun& run, const std::string& trainee, std::uint64_t seed,
            base::Tick until = 3600 * base::kTicksPerSecond);

/// Whether there is a simulated trainee of that name.
bool isTrainee(const std::string& name);
/// Who leads in their place where somebody known for discussions alone meets exercises, in a sentence
/// for whoever asked; else empty. @pre isTrainee(name)
std::string standInNote(const session::Scene& scene, const std::string& name);

/// Their names, for messages: "expert, typical, ...".
std::string traineeNames();

}  // namespace spotter::app
