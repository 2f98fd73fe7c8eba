// Errors as values. Three kinds are kept apart: their input (quarantine, go on), the environment
// (stop with path and errno), our bug (DRAGOMAN_CHECK in check.h). Exceptions never cross a folder.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace dragoman {

enum class ErrorKind : unsigned char { kInput, kEnvironment, kUsage };

/// One failure. `code` is stable and machine readable ("ingest.utf8"), `message` is for a person,
/// `place` names file:line, document or path; empty when there is none.
struct Error {
  ErrorKind kind = ErrorKind::kInput;
  std::string code;
  std::string message;
  std::string place;

  /// "place: message [code]", the form every command prints.
  std::string text() const { return (place.empty() ? "" : place + ": ") + message + " [" + code + "]"; }
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> input_error(std::string code, std::string message, std::string place = {}) {
  return tl::unexpected(Error{ErrorKind::kInput, std::move(code), std::move(message), std::move(place)});
}
inline tl::unexpected<Error> environment_error(std::string code, std::string message, std::string place = {}) {
  return tl::unexpected(Error{ErrorKind::kEnvironment, std::move(code), std::move(message), std::move(place)});
}
inline tl::unexpected<Error> usage_error(std::string code, std::string message, std::string place = {}) {
  return tl::unexpected(Error{ErrorKind::kUsage, std::move(code), std::move(message), std::move(place)});
}

}  // namespace dragoman
