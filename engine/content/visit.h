#pragma once

#include <functional>
#include <string>

#include "content/describe.h"

namespace spotter::content {

/// Called for each value of a struct that is not a table.
using FieldVisitor =
    std::function<void(const Field& field, const void* object, const std::string& path)>;

/// Walks over a struct by its description, tables and lists of tables included.
void visitFields(const Description& description, const void* object, const FieldVisitor& visit,
                 const std::string& path = "");

/// Called for each id that names other content: its kind, the id, and its path in the file.
using ReferenceVisitor =
    std::function<void(Kind kind, const std::string& id, const std::string& path)>;

/// Walks over the ids in a struct that name other content. Empty ids are left out.
void visitReferences(const Description& description, const void* object,
                     const ReferenceVisitor& visit);

}  // namespace spotter::content
