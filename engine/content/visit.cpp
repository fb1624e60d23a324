#include "content/visit.h"

#include "content/document.h"

namespace spotter::content {

void visitFields(const Description& description, const void* object, const FieldVisitor& visit,
                 const std::string& path) {
  for (const Field& field : description.fields) {
    const std::string here = joinedPath(path, field.key);
    if (!field.child) {
      visit(field, object, here);
      continue;
    }
    for (std::size_t i = 0; i < field.count(object); ++i) {
      const bool many = field.type == Field::Type::tables;
      visitFields(*field.child, field.item(object, i), visit, many ? entryPath(here, i) : here);
    }
  }
}

void visitReferences(const Description& description, const void* object,
                     const ReferenceVisitor& visit) {
  const auto follow = [&](const Field& field, const void* part, const std::string& path) {
    if (!field.refers) return;
    const Value value = field.get(part);
    if (const auto* id = std::get_if<std::string>(&value)) {
      if (!id->empty()) visit(*field.refers, *id, path);
    } else if (const auto* ids = std::get_if<std::vector<std::string>>(&value)) {
      for (std::size_t i = 0; i < ids->size(); ++i) {
        visit(*field.refers, (*ids)[i], entryPath(path, i));
      }
    }
  };
  visitFields(description, object, follow);
}

}  // namespace spotter::content
