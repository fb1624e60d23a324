#pragma once

#include <string>
#include <vector>

namespace spotter::credential {

struct Node;

/// How a value is written in RDF; in JSON all but `boolean` and `node` are strings.
enum class Kind { text, date_time, any_uri, boolean, node };

/// One property of a node: its name in JSON, and the IRI that our two contexts give to that name.
struct Property {
  std::string key;
  std::string predicate;
  Kind kind = Kind::text;
  std::string value;        ///< of all kinds but `node`
  std::vector<Node> nodes;  ///< of `node`
  bool array = false;       ///< nodes stand in an array, also a single one
};

struct TypeName {
  std::string key;
  std::string iri;
};

/// A thing that something is said of. What is built of nodes can be written as JSON and as RDF from
/// one description, so that what is read and what is signed cannot differ.
struct Node {
  std::string id;  ///< an absolute IRI; empty: a blank node, of which a document has one at most
  std::vector<TypeName> types;
  bool one_type = false;  ///< the type stands alone, not in an array
  std::vector<Property> properties;
};

/// The statements of a document in the canonical form of RDF Dataset Canonicalization (RDFC-1.0):
/// N-Quads, sorted, the blank node called _:c14n0.
/// @pre no text in it holds control characters; ids hold nothing that an IRI may not
std::string canonicalQuads(const Node& document);

}  // namespace spotter::credential
