#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/hash.h"

namespace spotter::base {

// One list of fields per struct serves hash, comparison, saving and the debug view. A struct writes
//
//   template <class Self, class Visit>
//   static void fields(Self& self, Visit&& visit) {
//     visit("pain", self.pain);
//     visit("fear01", self.fear01);
//   }
//
// and every visitor below, and those of other modules, walks it.

namespace detail {
struct AnyVisitor {
  template <class T>
  void operator()(const char*, T&&) {}
};
}  // namespace detail

/// A struct with a list of fields.
template <class T>
concept HasFields = requires(T& t, detail::AnyVisitor v) {
  T::fields(t, v);
};

/// Adds every field of a value to a hash, in the order of the list.
class FieldHasher {
 public:
  explicit FieldHasher(Hash& hash) : hash_(hash) {}

  template <class T>
  void operator()(const char*, const T& value) {
    add(value);
  }

  template <class T>
  void add(const T& value) {
    if constexpr (HasFields<T>) {
      T::fields(value, *this);
    } else if constexpr (std::is_enum_v<T>) {
      hash_.add(static_cast<std::int64_t>(value));
    } else if constexpr (std::is_same_v<T, bool>) {
      hash_.add(value);
    } else if constexpr (std::is_integral_v<T>) {
      hash_.add(static_cast<std::int64_t>(value));
    } else {
      hash_.add(value);
    }
  }
  template <class T>
  void add(const std::vector<T>& values) {
    hash_.add(static_cast<std::uint64_t>(values.size()));
    for (const auto& value : values) add(value);
  }
  template <class T, std::size_t N>
  void add(const std::array<T, N>& values) {
    for (const auto& value : values) add(value);
  }
  template <class T>
  void add(const std::optional<T>& value) {
    hash_.add(value.has_value());
    if (value) add(*value);
  }
  void add(const std::string& value) { hash_.add(std::string_view(value)); }

 private:
  Hash& hash_;
};

/// Hash of all fields of a value.
template <HasFields T>
std::uint64_t hashOf(const T& value) {
  Hash hash;
  FieldHasher(hash).add(value);
  return hash.value();
}

/// One named field and its value as text.
struct FieldText {
  std::string name;   ///< path, e.g. "people[3].pain"
  std::string value;  ///< exact: floating point in hexadecimal
};

/// Lists every field of a value with its path: for the first difference of two worlds and for the
/// debug view.
class FieldLister {
 public:
  template <class T>
  void operator()(const char* name, const T& value) {
    const std::string path = prefix_.empty() ? name : prefix_ + "." + name;
    list(path, value);
  }
  template <class T>
  void list(const std::string& path, const T& value) {
    if constexpr (HasFields<T>) {
      const std::string saved = prefix_;
      prefix_ = path;
      T::fields(value, *this);
      prefix_ = saved;
    } else if constexpr (std::is_enum_v<T>) {
      texts_.push_back({path, std::to_string(static_cast<long long>(value))});
    } else if constexpr (std::is_same_v<T, double>) {
      texts_.push_back({path, hexadecimal(value)});
    } else {
      texts_.push_back({path, std::to_string(value)});
    }
  }
  template <class T>
  void list(const std::string& path, const std::vector<T>& values) {
    texts_.push_back({path + ".size", std::to_string(values.size())});
    for (std::size_t i = 0; i < values.size(); ++i)
      list(path + "[" + std::to_string(i) + "]", values[i]);
  }
  template <class T, std::size_t N>
  void list(const std::string& path, const std::array<T, N>& values) {
    for (std::size_t i = 0; i < N; ++i) list(path + "[" + std::to_string(i) + "]", values[i]);
  }
  template <class T>
  void list(const std::string& path, const std::optional<T>& value) {
    if (value)
      list(path, *value);
    else
      texts_.push_back({path, "none"});
  }
  void list(const std::string& path, const std::string& value) { texts_.push_back({path, value}); }

  std::vector<FieldText> take() { return std::move(texts_); }

 private:
  static std::string hexadecimal(double value);
  std::string prefix_;
  std::vector<FieldText> texts_;
};

/// All fields of a value with their paths.
template <HasFields T>
std::vector<FieldText> fieldsOf(const T& value) {
  FieldLister lister;
  T::fields(value, lister);
  return lister.take();
}

}  // namespace spotter::base
