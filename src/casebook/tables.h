// The tables of schema.sql and the layer each belongs to.
#pragma once

#include <array>
#include <string_view>

namespace dragoman {

enum class Layer { kReported, kLexicon, kDerived, kAnswered };

struct TableInfo {
  std::string_view name;
  Layer layer;
};

/// In the order of schema.sql. `coded_documents` is the coder's own output line, kept so that every derived row can be
/// made again from what was reported.
inline constexpr std::array kTables = {
    TableInfo{"coded_documents", Layer::kReported}, TableInfo{"documents", Layer::kReported}, TableInfo{"zones", Layer::kReported},
    TableInfo{"sentences", Layer::kReported}, TableInfo{"entity_mentions", Layer::kReported}, TableInfo{"event_mentions", Layer::kReported},
    TableInfo{"event_participants", Layer::kReported}, TableInfo{"quantities", Layer::kReported}, TableInfo{"claims", Layer::kReported},
    TableInfo{"propositions", Layer::kReported}, TableInfo{"claim_about", Layer::kReported}, TableInfo{"claim_conditions", Layer::kReported},
    TableInfo{"claim_links", Layer::kReported}, TableInfo{"event_links", Layer::kReported}, TableInfo{"designations", Layer::kLexicon},
    TableInfo{"imported_files", Layer::kReported}, TableInfo{"imported_events", Layer::kReported},
    TableInfo{"imported_rejects", Layer::kReported}, TableInfo{"judgements", Layer::kReported}, TableInfo{"actors", Layer::kLexicon}, TableInfo{"actor_aliases", Layer::kLexicon},
    TableInfo{"actor_roles", Layer::kLexicon}, TableInfo{"actor_relations", Layer::kLexicon}, TableInfo{"periods", Layer::kLexicon},
    TableInfo{"events", Layer::kDerived}, TableInfo{"event_membership", Layer::kDerived}, TableInfo{"document_groups", Layer::kDerived},
    TableInfo{"event_relations", Layer::kDerived}, TableInfo{"claim_relations", Layer::kDerived}, TableInfo{"dyad_panel", Layer::kDerived},
    TableInfo{"threat_priorities", Layer::kDerived}, TableInfo{"priority_alignment", Layer::kDerived}, TableInfo{"forecasts", Layer::kAnswered},
    TableInfo{"forecast_resolutions", Layer::kAnswered}, TableInfo{"forecast_evidence", Layer::kAnswered}, TableInfo{"brief_sentences", Layer::kAnswered}};

/// Statements that make all types and tables, empty.
std::string_view schema_sql();

}  // namespace dragoman
