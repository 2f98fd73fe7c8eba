// Imported rows as events.
#pragma once

#include <string>

namespace dragoman {

/// The statement that adds every row of imported_events, in the order of reading, to pending.events. Codes of states come
/// from the table actors, so the lexicon tables must stand already.
std::string imported_as_events();

}  // namespace dragoman
