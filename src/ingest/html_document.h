// A news page as one document.
#pragma once

#include <string_view>

#include "ingest/document.h"
#include "ingest/screening.h"

namespace dragoman {

/// The text is what a reader sees, blocks separated by empty lines, entities decoded; offsets are code points of the
/// page's source. Title from og:title, else <h1>, else <title>; date from article:published_time and its kin, else
/// <time datetime>; source from og:site_name; url from <link rel=canonical>, else og:url. Navigation, asides, forms
/// and what lies outside <article> or <main> are zones that are not coded. Never fails; quarantined when unreadable
/// or nested beyond all reason.
Document html_document(std::string_view html, IngestLimits const& limits = {});

}  // namespace dragoman
