#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "session/commands.h"
#include "session/events.h"

namespace spotter::replay {

/// A command as one line for people: "cue person=3 cue=push_the_floor". Texts with blanks, quotes
/// or line feeds are written in double quotes with backslashes, sides as left and right.
std::string commandText(const session::Command& command);

/// The contrary of commandText; every field may be left out that has its usual value.
base::Result<session::Command> parseCommand(std::string_view text);

/// A file of commands: one a line, its time in seconds first ("12.5 cue person=3 cue=x"); blank
/// lines and lines that begin with # say nothing. Times must not go back. The error names the line.
base::Result<std::vector<session::TimedCommand>> readCommands(std::string_view text,
                                                              const std::string& name);

/// An event in the same shape: "person_stopped person=3". Numbers with a fraction have four digits.
std::string eventText(const session::EventBody& body);

}  // namespace spotter::replay
