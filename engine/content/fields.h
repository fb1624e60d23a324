#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "content/describe.h"
#include "content/discussion.h"

/// The words in which descriptions are written: one function per type of value.
namespace spotter::content {

template <class T, class M>
Field basicField(std::string key, Field::Type type, M T::*member, std::string help) {
  Field field;
  field.key = std::move(key);
  field.type = type;
  field.help = std::move(help);
  field.get = [member](const void* object) -> Value {
    return static_cast<const T*>(object)->*member;
  };
  field.set = [member](void* object, const Value& value) {
    static_cast<T*>(object)->*member = std::get<M>(value);
  };
  return field;
}

/// A text of at most 2000 characters; a required one may not be empty.
template <class T>
Field text(std::string key, std::string T::*member, std::string help) {
  Field field = basicField(std::move(key), Field::Type::text, member, std::move(help));
  field.high = 2000;
  return field;
}

/// An id, of another kind of file when `refers` is given.
template <class T>
Field id(std::string key, std::string T::*member, std::optional<Kind> refers, std::string help) {
  Field field = basicField(std::move(key), Field::Type::id, member, std::move(help));
  field.refers = refers;
  return field;
}

/// An id that need not be given: none is an empty one, and is not written.
template <class T>
Field optionalId(std::string key, std::string T::*member, std::string help,
                 std::optional<Kind> refers = std::nullopt) {
  Field field = id(std::move(key), member, refers, std::move(help));
  field.get = [member](const void* object) -> Value {
    const std::string& id = static_cast<const T*>(object)->*member;
    if (id.empty()) return std::monostate();
    return id;
  };
  return field;
}

template <class T>
Field number(std::string key, double T::*member, std::string unit, double low, double high,
             std::string help) {
  Field field = basicField(std::move(key), Field::Type::number, member, std::move(help));
  field.unit = std::move(unit);
  field.low = low;
  field.high = high;
  return field;
}

template <class T>
Field whole(std::string key, int T::*member, double low, double high, std::string help) {
  Field field;
  field.key = std::move(key);
  field.type = Field::Type::whole;
  field.low = low;
  field.high = high;
  field.help = std::move(help);
  field.get = [member](const void* object) -> Value {
    return static_cast<std::int64_t>(static_cast<const T*>(object)->*member);
  };
  field.set = [member](void* object, const Value& value) {
    static_cast<T*>(object)->*member = static_cast<int>(std::get<std::int64_t>(value));
  };
  return field;
}

template <class T>
Field yesNo(std::string key, bool T::*member, std::string help) {
  return basicField(std::move(key), Field::Type::yes_no, member, std::move(help));
}

/// The same for what is usually so: it need not be given, and is written only when it is not so.
template <class T>
Field usuallyYes(std::string key, bool T::*member, std::string help) {
  Field field = yesNo(std::move(key), member, std::move(help));
  field.get = [member](const void* object) -> Value {
    if (static_cast<const T*>(object)->*member) return std::monostate();
    return false;
  };
  return field;
}

template <class T>
Field texts(std::string key, std::vector<std::string> T::*member, double least, double most,
            std::string help) {
  Field field = basicField(std::move(key), Field::Type::texts, member, std::move(help));
  field.low = least;
  field.high = most;
  return field;
}

template <class T>
Field ids(std::string key, std::vector<std::string> T::*member, std::optional<Kind> refers,
          double least, double most, std::string help) {
  Field field = texts(std::move(key), member, least, most, std::move(help));
  field.type = Field::Type::ids;
  field.refers = refers;
  return field;
}

/// One of a few words that is kept as text.
template <class T>
Field wordOf(std::string key, std::string T::*member, std::vector<std::string> words,
             std::string help) {
  Field field = basicField(std::move(key), Field::Type::choice, member, std::move(help));
  field.choices = std::move(words);
  return field;
}

/// A colour that is kept as text: one of the words or "#RRGGBB"; an empty one is not written.
template <class T>
Field colour(std::string key, std::string T::*member, std::vector<std::string> words,
             std::string help) {
  Field field = basicField(std::move(key), Field::Type::colour, member, std::move(help));
  field.choices = std::move(words);
  field.get = [member](const void* object) -> Value {
    const std::string& word = static_cast<const T*>(object)->*member;
    if (word.empty()) return std::monostate();
    return word;
  };
  return field;
}

/// One of a few words that is kept as an enum whose values count 0, 1, 2 ... in the order of
/// `words`.
template <class T, class E>
Field choice(std::string key, E T::*member, std::vector<std::string> words, std::string help) {
  Field field;
  field.key = std::move(key);
  field.type = Field::Type::choice;
  field.choices = std::move(words);
  field.help = std::move(help);
  field.get = [member, names = field.choices](const void* object) -> Value {
    return names[static_cast<std::size_t>(static_cast<const T*>(object)->*member)];
  };
  field.set = [member, names = field.choices](void* object, const Value& value) {
    const std::string& word = std::get<std::string>(value);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == word) static_cast<T*>(object)->*member = static_cast<E>(i);
    }
  };
  return field;
}

/// The same for an optional enum: no key, no value.
template <class T, class E>
Field choice(std::string key, std::optional<E> T::*member, std::vector<std::string> words,
             std::string help) {
  Field field;
  field.key = std::move(key);
  field.type = Field::Type::choice;
  field.choices = std::move(words);
  field.help = std::move(help);
  field.get = [member, names = field.choices](const void* object) -> Value {
    const std::optional<E>& chosen = static_cast<const T*>(object)->*member;
    if (!chosen) return std::monostate();
    return names[static_cast<std::size_t>(*chosen)];
  };
  field.set = [member, names = field.choices](void* object, const Value& value) {
    const std::string& word = std::get<std::string>(value);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == word) static_cast<T*>(object)->*member = static_cast<E>(i);
    }
  };
  return field;
}

/// A list of words that is kept as enums whose values count 0, 1, 2 ... in the order of `words`; an
/// empty one is not written.
template <class T, class E>
Field choices(std::string key, std::vector<E> T::*member, std::vector<std::string> words,
              std::string help) {
  Field field;
  field.key = std::move(key);
  field.type = Field::Type::texts;
  field.high = static_cast<double>(words.size());
  field.choices = std::move(words);
  field.help = std::move(help);
  field.get = [member, names = field.choices](const void* object) -> Value {
    std::vector<std::string> chosen;
    for (const E value : static_cast<const T*>(object)->*member)
      chosen.push_back(names[static_cast<std::size_t>(value)]);
    if (chosen.empty()) return std::monostate();
    return chosen;
  };
  field.set = [member, names = field.choices](void* object, const Value& value) {
    std::vector<E>& chosen = static_cast<T*>(object)->*member;
    chosen.clear();
    for (const std::string& word : std::get<std::vector<std::string>>(value)) {
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == word) chosen.push_back(static_cast<E>(i));
      }
    }
  };
  return field;
}

/// A [table] whose values are kept in a part of the struct.
template <class T, class M>
Field table(std::string key, M T::*member, Description child, std::string help) {
  Field field;
  field.key = std::move(key);
  field.type = Field::Type::table;
  field.help = std::move(help);
  field.child = std::make_shared<Description>(std::move(child));
  field.append = [member](void* object) -> void* { return &(static_cast<T*>(object)->*member); };
  field.count = [](const void*) -> std::size_t { return 1; };
  field.item = [member](const void* object, std::size_t) -> const void* {
    return &(static_cast<const T*>(object)->*member);
  };
  return field;
}

/// A [table] whose values are kept in the struct itself.
inline Field ownTable(std::string key, Description child, std::string help) {
  Field field;
  field.key = std::move(key);
  field.type = Field::Type::table;
  field.help = std::move(help);
  field.child = std::make_shared<Description>(std::move(child));
  field.append = [](void* object) { return object; };
  field.count = [](const void*) -> std::size_t { return 1; };
  field.item = [](const void* object, std::size_t) { return object; };
  return field;
}

/// Repeated [[tables]], between `least` and `most` of them.
template <class T, class M>
Field tables(std::string key, std::vector<M> T::*member, Description child, double least,
             double most, std::string help) {
  Field field;
  field.key = std::move(key);
  field.type = Field::Type::tables;
  field.low = least;
  field.high = most;
  field.help = std::move(help);
  field.child = std::make_shared<Description>(std::move(child));
  field.append = [member](void* object) -> void* {
    return &(static_cast<T*>(object)->*member).emplace_back();
  };
  field.count = [member](const void* object) -> std::size_t {
    return (static_cast<const T*>(object)->*member).size();
  };
  field.item = [member](const void* object, std::size_t i) -> const void* {
    return &(static_cast<const T*>(object)->*member)[i];
  };
  return field;
}

/// Marks a key that every file must have.
inline Field required(Field field) {
  field.required = true;
  return field;
}

/// A key that says nothing new when it has its usual value: a recording does not name it then, so
/// that one from before the key was there is the same content.
template <class T>
Field unlessUsual(Field field) {
  const Value usual = [&] {
    const T object{};
    return field.get(&object);
  }();
  field.get = [get = field.get, usual](const void* object) -> Value {
    const Value value = get(object);
    if (value == usual) return std::monostate();
    return value;
  };
  return field;
}

/// A description of T.
template <class T>
Description describe(std::string name, std::string help, std::vector<Field> fields) {
  return {std::move(name), std::move(help), std::move(fields),
          [] { return std::static_pointer_cast<void>(std::make_shared<T>()); }};
}

/// The words of an enum with kChannelCount values, and so on: shared by several kinds.
std::vector<std::string> channelNames();
std::vector<std::string> handsNames();
std::vector<std::string> carrierNames();
std::vector<std::string> equipmentNames();
std::vector<std::string> sideNames();
std::vector<std::string> faceNames();
std::vector<std::string> lightNames();

/// The words of an enum of content/discussion.h, as choices.
template <class Enum>
std::vector<std::string> enumNames() {
  return {wordsOf<Enum>().begin(), wordsOf<Enum>().end()};
}

Description describeCue();
/// What the facilitator, a participant of a topic, and one of a group at any topic can say.
Description describeWording();
Description describeLine();
Description describeStockLine();
Description describePhraseBook();
Description describeGroup();
Description describeDiscussion();
/// One operator of a fault or of a harmless variation.
Description describeOperator();
Description describeExercise();
Description describeFault();
Description describeLook();
Description describePerson();
Description describeStandard();
Description describePlace();
Description describeClass();
Description describePage();
Description describeBlueprint();
Description describeAgenda();
Description describeExamRules();
/// Something in the room of a class.
Description describeHazard();

}  // namespace spotter::content
