// dragoman merge: coded documents on stdin, stories out.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "story/reported_json.h"
#include "story/stories_json.h"

namespace dragoman::cli {
namespace {

int run(Globals const& globals) {
  std::vector<ReportedDocument> documents;
  std::size_t number = 0, refused = 0;
  for (std::string line; std::getline(std::cin, line);) {
    ++number;
    if (line.empty()) continue;
    auto document = read_reported(line, "line " + std::to_string(number));
    if (!document) {
      ++refused;
      std::cerr << "dragoman: " << document.error().text() << '\n';
      continue;
    }
    documents.push_back(std::move(*document));
  }
  auto const stories = merge_stories(documents);
  std::cout << stories_json(stories, documents) << '\n';
  if (!globals.quiet)
    std::cerr << "dragoman: " << documents.size() << " documents merged into " << stories.size() << " stories, " << refused << " lines refused\n";
  return refused == 0 ? kDone : kQuarantined;
}

}  // namespace

void add_merge_command(CLI::App& app, Globals& globals) {
  auto* command = app.add_subcommand("merge", "Merge coded documents (JSON lines on stdin) into stories");
  command->footer("Example: dragoman code samples/*.txt | dragoman merge");
  command->callback([&globals] { globals.exit = run(globals); });
}

}  // namespace dragoman::cli
