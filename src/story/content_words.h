// The words of a span that say something: what two claims about one thing share.
#pragma once

#include <string>
#include <vector>

#include "story/reported.h"

namespace dragoman {

/// Text of a span (code points of the document) as far as its sentences were reported; empty when they were not.
std::string span_text(ReportedDocument const& document, ReportedSpan span);

/// Lower-case words of a text in its order, split at everything but ASCII letters, digits and non-ASCII bytes.
std::vector<std::string> plain_words(std::string const& text);

/// Word without its inflection (Porter 1980, step 1, and a last e): "shelled", "shelling", "shells" are one.
std::string stem(std::string word);

/// Stems of the words that are no function word and no word of saying or denying; sorted, each once.
std::vector<std::string> content_words(std::vector<std::string> const& words);

}  // namespace dragoman
