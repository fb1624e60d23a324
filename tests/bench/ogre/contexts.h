#pragma once

#include <memory>

namespace spotter::bench {

/// Our context (EGL, no display) and OGRE's (GLX, in a hidden window), of which one is current.
class Contexts {
 public:
  Contexts();
  ~Contexts();
  /// Notes the context that is current now.
  void noteOurs();
  void noteOgres();
  /// Makes one current, the other not.
  void useOurs();
  void useOgres();
  void useNone();

 private:
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

/// Waits until everything asked for has been drawn.
void finishDrawing();

}  // namespace spotter::bench
