// The order of the steps is the order of the folders. Each reads what the ones before it made and adds its own layer.
#include "coder/code_document.h"

#include "attribution/find_attributions.h"
#include "claim/doc_type.h"
#include "claim/find_claims.h"
#include "coder/combine_realis.h"
#include "coder/parse_document.h"
#include "coder/speaker_view.h"
#include "mention/find_mentions.h"
#include "mention/person_names.h"
#include "predicate/factuality.h"
#include "predicate/find_predicates.h"

namespace dragoman {
namespace {

/// Re-mentions know their first mention by its trigger, since ids change while events are still being sorted out.
void link_same_events(CodedDocument& out) {
  for (auto const& later : out.events) {
    if (later.same_as < 0) continue;
    for (auto const& first : out.events)
      if (first.id != later.id && first.trigger == static_cast<std::uint32_t>(later.same_as) && first.type == later.type) {
        out.event_links.push_back({later.id, EventRelation::kSameAs, first.id, later.same_as_basis});
        break;
      }
  }
}

}  // namespace

CodedDocument code_tree(Model const& model, Document const& document, Tree tree, CodeOptions const& options, StageObserver* observer) {
  CodedDocument out;
  out.tree = std::move(tree);
  auto const& lexicon = model.lexicon;
  begins(observer, Stage::kMention);
  widen_person_names(out.tree, lexicon);
  out.mentions = find_mentions(document, out.tree, lexicon, model.gazetteer ? &*model.gazetteer : nullptr);
  begins(observer, Stage::kPredicate);
  out.predicates = find_predicates(document, out.tree, out.mentions, &lexicon.frames());
  assign_factuality(out.tree, out.predicates, lexicon.cues(), options.tell_factuality);
  begins(observer, Stage::kAttribution);
  find_attributions(document, out.tree, out.mentions, out.predicates, lexicon.cues(), out.attributions);
  assign_speaker_views(out.tree, out.predicates, out.attributions, lexicon.cues());
  begins(observer, Stage::kEvent);
  code_events(document, out.tree, out.mentions, out.predicates, out.attributions, lexicon.frames(), lexicon.cues(), options, out.events, out.held_events);
  combine_realis(out.tree, out.predicates, out.attributions, out.events);
  begins(observer, Stage::kClaim);
  ClaimSet claims;
  find_claims(document, out.tree, out.mentions, out.predicates, out.attributions, out.events, lexicon.cues(), claims);
  out.claims = std::move(claims.claims);
  out.claim_links = std::move(claims.claim_links);
  out.event_links = std::move(claims.event_links);
  link_same_events(out);
  out.doc_type = std::move(claims.doc_type);
  return out;
}

Result<CodedDocument> code(Model const& model, Workspace& workspace, Document const& document, CodeOptions const& options, Gate gate) {
  bool const ask = gate == Gate::kOn && document.text.size() <= kGatedBytes;
  syntax::SentenceFilter* const filter = gate == Gate::kOn ? &workspace.nameless : nullptr;
  auto tree = ask ? parse_without_entities(model, workspace, document) : parse_document(model, workspace, document, filter);
  if (!tree) return tl::unexpected(tree.error());
  if (ask && !may_yield(model, document, *tree)) {
    CodedDocument out;
    out.doc_type = infer_doc_type(document, *tree, model.lexicon.cues());
    out.tree = std::move(*tree);
    out.gated = true;
    return out;
  }
  if (ask) add_entities(model, workspace, *tree, filter);
  return code_tree(model, document, std::move(*tree), options, workspace.observer);
}

}  // namespace dragoman
