// dragoman lexicon regress: codes the regression corpus and says what came out otherwise than expected. A case in
// known-failures.txt must still fail: when it passes, its line is to be taken out.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "cli/command.h"
#include "coder/code_document.h"
#include "ingest/document_reader.h"
#include "regression/regression_check.h"

namespace dragoman::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path folder = "lexicon/regression";
  bool verbose = false, list_failures = false;
};

std::string content_of(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

Result<std::vector<RegressionCase>> all_cases(fs::path const& folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (auto const& entry : fs::directory_iterator(folder, failed))
    if (entry.path().extension() == ".txt" && entry.path().filename() != "known-failures.txt") files.push_back(entry.path());
  if (failed || files.empty()) return usage_error("regression.folder", "no corpus here", folder.string());
  std::sort(files.begin(), files.end());
  std::vector<RegressionCase> out;
  for (auto const& file : files) {
    auto cases = read_regression(content_of(file), file.filename().string());
    if (!cases) return cases;
    out.insert(out.end(), cases->begin(), cases->end());
  }
  return out;
}

/// Sentences of known-failures.txt: one a line, "#" comments.
std::set<std::string> known_failures(fs::path const& folder) {
  std::set<std::string> out;
  std::istringstream in(content_of(folder / "known-failures.txt"));
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') out.insert(line);
  return out;
}

Result<std::vector<std::string>> faults_of(Model const& model, Workspace& workspace, RegressionCase const& c) {
  std::istringstream in(c.text);
  SeenIds seen;
  DocumentReader reader(in, InputFormat::kTxt, seen);
  auto document = reader.next();
  if (!document || document->quarantined) return std::vector<std::string>{"quarantined"};
  document->date = c.date;
  CodeOptions options;
  options.min_confidence = 0;  // the corpus tests frames and rules; the judge of events is measured on judged events
  auto const coded = code(model, workspace, *document, options);
  if (!coded) return tl::unexpected(coded.error());
  return check_case(c, *document, *coded);
}

struct Count {
  std::size_t cases = 0, failing = 0;
};

int run(Globals const& globals, Options const& o) {
  auto const cases = all_cases(o.folder);
  if (!cases) return report(cases.error());
  auto const model = open_model(globals);
  if (!model) return report(model.error());
  Workspace workspace(**model);
  auto known = known_failures(o.folder);
  std::map<std::string, Count> phenomena;
  std::size_t wrong = 0, failing = 0, now_right = 0;
  for (auto const& c : *cases) {
    auto const faults = faults_of(**model, workspace, c);
    if (!faults) return report(faults.error());
    bool const expected = known.erase(c.text) > 0;
    auto& count = phenomena[c.phenomenon];
    ++count.cases;
    count.failing += !faults->empty();
    failing += !faults->empty();
    if (o.list_failures && !faults->empty()) std::cout << c.text << '\n';
    if (faults->empty() && expected) {
      ++now_right;
      std::cerr << c.file << ':' << c.line << ": passes now; take it out of known-failures.txt: " << c.text << '\n';
    }
    if (faults->empty() || (expected && !o.verbose)) continue;
    wrong += !expected;
    std::cerr << c.file << ':' << c.line << ": " << c.text << '\n';
    for (auto const& fault : *faults) std::cerr << "    " << fault << '\n';
  }
  for (auto const& left : known) std::cerr << "known-failures.txt: no such sentence in the corpus: " << left << '\n';
  for (auto const& [name, count] : phenomena) {
    if (name.empty()) continue;
    bool const too_many = name != "0" && count.failing * 3 > count.cases;
    std::cerr << "phenomenon " << name << ": " << count.cases - count.failing << " of " << count.cases << " pass" << (too_many ? "  (more than a third fail)" : "") << '\n';
  }
  std::cerr << "dragoman: " << cases->size() << " sentences, " << cases->size() - failing << " pass, " << failing - wrong << " known failures, " << wrong << " new failures, " << now_right
            << " known failures that pass\n";
  return wrong == 0 && now_right == 0 && known.empty() ? kDone : 1;
}

}  // namespace

void add_regress_command(CLI::App& lexicon, Globals& globals) {
  auto options = std::make_shared<Options>();
  auto* command = lexicon.add_subcommand("regress", "Code the regression corpus and compare with what is expected");
  command->add_option("folder", options->folder, "Folder of the corpus (default: lexicon/regression)");
  command->add_flag("--verbose", options->verbose, "Show known failures too");
  command->add_flag("--list-failures", options->list_failures, "Print the failing sentences on stdout, as known-failures.txt wants them");
  command->callback([options, &globals] { globals.exit = run(globals, *options); });
}

}  // namespace dragoman::cli
