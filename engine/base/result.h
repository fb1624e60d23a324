#pragma once

#include <string>
#include <utility>
#include <variant>

#include "base/assert.h"

namespace spotter::base {

/// Why something in the outside world (a file, the display, a model) failed.
struct Error {
  std::string what;    ///< What was seen, in plain words.
  std::string where;   ///< File, device or address it concerns; may be empty.
  std::string remedy;  ///< What the reader can do about it; may be empty.

  /// One line: "where: what (remedy)".
  std::string text() const;
};

/// A value, or the reason why there is none. Shaped like C++23's std::expected.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  /// The value. Asserts that there is one.
  const T& value() const& {
    SPOTTER_ASSERT(ok(), "value() of a failed Result");
    return std::get<0>(state_);
  }
  T& value() & {
    SPOTTER_ASSERT(ok(), "value() of a failed Result");
    return std::get<0>(state_);
  }
  T&& value() && {
    SPOTTER_ASSERT(ok(), "value() of a failed Result");
    return std::get<0>(std::move(state_));
  }
  /// The error. Asserts that there is one.
  const Error& error() const {
    SPOTTER_ASSERT(!ok(), "error() of a successful Result");
    return std::get<1>(state_);
  }

 private:
  std::variant<T, Error> state_;
};

/// Success without a value.
struct Done {};

}  // namespace spotter::base
