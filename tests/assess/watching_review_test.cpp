// What is told of every window of a watching exam.
#include "assess/watching_review.h"

#include "log_builder.h"
#include "support/catch.h"

using namespace spotter;
using assess::WatchedWindow;
using assess::WindowSeen;
using assess::WindowStory;
