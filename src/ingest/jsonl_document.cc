// The only file that sees simdjson. Its DOM checks the whole line (structure, strings, UTF-8) before anything is
// taken from it, and returns error codes, so nothing throws.
#include "ingest/jsonl_document.h"

#include <simdjson.h>

#include "ingest/written_date.h"
#include "ingest/zones.h"

namespace dragoman {
namespace {

namespace dom = simdjson::dom;

/// A string member; nothing when absent, null or not a string.
std::optional<std::string> string_member(dom::object const& object, std::string_view key) {
  std::string_view value;
  if (object[key].get(value) != simdjson::SUCCESS) return std::nullopt;
  return std::string(value);
}

std::string id_member(dom::object const& object) {
  if (auto const text = string_member(object, "id")) return *text;
  std::int64_t number = 0;
  return object["id"].get(number) == simdjson::SUCCESS ? std::to_string(number) : std::string{};
}

/// Takes the tokens; false when they are not strings that, joined by one blank, are the text.
bool take_tokens(dom::object const& object, Document& document) {
  dom::element member;
  if (object["tokens"].get(member) != simdjson::SUCCESS || member.is_null()) return true;
  dom::array array;
  if (member.get(array) != simdjson::SUCCESS) return false;
  std::size_t at = 0;
  for (dom::element const element : array) {
    std::string_view token;
    if (element.get(token) != simdjson::SUCCESS) return false;
    if (!document.tokens.empty() && (at >= document.text.size() || document.text[at++] != ' ')) return false;
    if (document.text.compare(at, token.size(), token) != 0) return false;
    at += token.size();
    document.tokens.emplace_back(token);
  }
  return at == document.text.size();
}

Document document_of(dom::object const& object, std::string text, IngestLimits const& limits) {
  Document document;
  document.id = id_member(object);
  if (document.id.empty()) document.id = content_id(text);
  if (auto const reason = unreadable(text, limits.text)) return quarantined_document(document.id, *reason);
  document.text = std::move(text);
  document.offsets = OffsetMap::identity(document.text);
  if (auto const date = string_member(object, "date")) document.date = read_written_date(*date);
  document.title = string_member(object, "title");
  document.source = string_member(object, "source");
  document.url = string_member(object, "url");
  document.author = string_member(object, "author");
  document.doc_type = string_member(object, "doc_type");
  if (!take_tokens(object, document))
    return quarantined_document(document.id, "tokens: joined by one blank they are not the text");
  if (!document.text.empty()) document.zones.push_back({ZoneKind::kBody, {0, static_cast<std::uint32_t>(document.text.size())}});
  if (document.tokens.empty()) refine_zones(document);
  return document;
}

}  // namespace

struct JsonlParser::Buffers {
  dom::parser parser;
  std::string padded;
};

JsonlParser::JsonlParser() : buffers_(std::make_unique<Buffers>()) {}
JsonlParser::~JsonlParser() = default;
JsonlParser::JsonlParser(JsonlParser&&) noexcept = default;
JsonlParser& JsonlParser::operator=(JsonlParser&&) noexcept = default;

Document JsonlParser::parse(std::string_view line, std::uint64_t number, IngestLimits const& limits) {
  std::string const name = "line:" + std::to_string(number);
  std::string& padded = buffers_->padded;
  padded.assign(line);
  padded.append(simdjson::SIMDJSON_PADDING, '\0');
  dom::element root;
  auto const error = buffers_->parser.parse(padded.data(), line.size(), false).get(root);
  if (error != simdjson::SUCCESS)
    return quarantined_document(name, std::string("not JSON: ") + simdjson::error_message(error));
  dom::object object;
  if (root.get(object) != simdjson::SUCCESS) return quarantined_document(name, "not a JSON object");
  std::string_view text;
  if (object["text"].get(text) != simdjson::SUCCESS) return quarantined_document(name, "no \"text\" string in the object");
  return document_of(object, std::string(text), limits);
}

}  // namespace dragoman
