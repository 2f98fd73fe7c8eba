// A source sentence gets one number however often it is cited; copies of one text are one source and are cited once.
#include "brief/citations.h"

#include <algorithm>
#include <set>

namespace dragoman {
namespace {

constexpr std::size_t kSourcesOfEvent = 2;

}  // namespace

Result<Citations> Citations::load(Duck& duck, DyadInputs const& inputs, std::vector<Statement> const& claims) {
  Citations out(inputs);
  for (auto const& e : inputs.events) out.events_[e.id] = &e;
  for (auto const& c : claims) out.claims_[c.claim_id] = &c;
  auto documents = duck.query("select doc_id, title, publisher, publish_date, url from documents order by doc_id");
  if (!documents) return tl::unexpected(documents.error());
  for (auto const& r : documents->rows) out.documents_[text_of(r[0])] = {text_of(r[0]), text_of(r[1]), text_of(r[2]), text_of(r[3]), text_of(r[4]), "", 0};
  return out;
}

PastEvent const* Citations::event(std::string const& id) const {
  auto const found = events_.find(id);
  return found == events_.end() ? nullptr : found->second;
}

Statement const* Citations::claim(std::string const& id) const {
  auto const found = claims_.find(id);
  return found == claims_.end() ? nullptr : found->second;
}

std::size_t Citations::note(Footnote footnote) {
  auto const [at, fresh] = numbers_.emplace(std::pair(footnote.doc_id, footnote.sentence_number), footnotes_.size() + 1);
  if (fresh) footnotes_.push_back(std::move(footnote));
  return at->second;
}

std::size_t Citations::note_for(std::string const& doc, std::int64_t sentence, std::string const& text) {
  auto const known = documents_.find(doc);
  Footnote footnote = known == documents_.end() ? Footnote{} : known->second;
  footnote.doc_id = doc;
  footnote.sentence_number = sentence;
  footnote.text = text;
  return note(std::move(footnote));
}

Footnote Citations::listing_note(ListingSlots const& l) const {
  Footnote footnote;
  footnote.doc_id = "lexicon, table designations: " + l.group + ", " + l.list_name;
  footnote.title = l.list_name + ": " + inputs_->actors.name_of(l.group);
  footnote.publisher = inputs_->actors.name_of(l.authority);
  for (auto const& d : inputs_->designations)
    if (d.group == l.group && d.authority == l.authority && d.list_name == l.list_name && d.listed_on) footnote.date = d.listed_on->iso();
  return footnote;
}

void Citations::cite(BriefSentence& s) {
  auto add = [&](std::size_t number) {
    if (std::find(s.notes.begin(), s.notes.end(), number) == s.notes.end()) s.notes.push_back(number);
  };
  for (auto const& id : s.event_ids())
    if (auto const* e = event(id)) {
      std::set<std::string> used;
      for (auto const& source : e->sources)
        if (used.size() < kSourcesOfEvent && used.insert(source.independent_source).second) add(note_for(source.doc_id, source.sentence_number, source.quote));
    }
  for (auto const& listing : s.listings) add(note(listing_note(listing)));
  for (auto const& id : s.claim_ids())
    if (auto const* c = claim(id)) add(note_for(c->doc_id, c->sentence_number, c->quote));
}

}  // namespace dragoman
