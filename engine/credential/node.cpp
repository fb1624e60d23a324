#include "credential/node.h"

#include <algorithm>

namespace spotter::credential {
namespace {

constexpr const char* kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr const char* kSchema = "http://www.w3.org/2001/XMLSchema#";
// The context of Open Badges 3.0.3 writes the types of XML Schema with https, that of W3C with http as
// they are defined; what is signed follows the contexts.
constexpr const char* kBadgesSchema = "https://www.w3.org/2001/XMLSchema#";

std::string iri(const std::string& text) { return "<" + text + ">"; }

std::string termOf(const Node& node) { return node.id.empty() ? "_:c14n0" : iri(node.id); }

std::string literal(const std::string& text) {
  std::string out = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') out += '\\';
    out += letter;
  }
  return out + "\"";
}

std::string objectOf(const Property& property) {
  const std::string text = literal(property.value);
  switch (property.kind) {
    case Kind::date_time:
      return text + "^^" + iri(std::string(kSchema) + "dateTime");
    case Kind::any_uri:
      return text + "^^" + iri(std::string(kBadgesSchema) + "anyURI");
    case Kind::boolean:
      return text + "^^" + iri(std::string(kBadgesSchema) + "boolean");
    case Kind::text:
    case Kind::node:
      break;
  }
  return text;
}

void collect(const Node& node, std::vector<std::string>& quads) {
  const std::string subject = termOf(node);
  const auto add = [&](const std::string& predicate, const std::string& object) {
    quads.push_back(subject + " " + iri(predicate) + " " + object + " .\n");
  };
  for (const TypeName& type : node.types) add(kType, iri(type.iri));
  for (const Property& property : node.properties) {
    if (property.kind != Kind::node) add(property.predicate, objectOf(property));
    for (const Node& each : property.nodes) {
      add(property.predicate, termOf(each));
      collect(each, quads);
    }
  }
}

}  // namespace

std::string canonicalQuads(const Node& document) {
  std::vector<std::string> quads;
  collect(document, quads);
  std::sort(quads.begin(), quads.end());
  quads.erase(std::unique(quads.begin(), quads.end()), quads.end());
  std::string text;
  for (const std::string& quad : quads) text += quad;
  return text;
}

}  // namespace spotter::credential
