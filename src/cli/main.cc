// dragoman: one program, many commands. Data goes to stdout, messages to stderr; a wrong command line ends with 2, input
// that had to be set aside with 3, a missing file or model with 4.
#include <CLI/CLI.hpp>
#include <malloc.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <thread>

#include "cli/command.h"
#include "cli/layered_lexicon.h"
#include "coder/model.h"
#include "coder/version.h"

namespace dragoman::cli {

int report(Error const& error) {
  std::cerr << "dragoman: " << error.text() << '\n';
  return error.kind == ErrorKind::kUsage ? kUsage : error.kind == ErrorKind::kInput ? kQuarantined : kEnvironment;
}

Result<DataPaths> data_paths(Globals const& globals) { return find_data(program_folder(), globals.data); }

Result<Lexicon> open_lexicon(Globals const& globals) {
  auto const paths = data_paths(globals);
  if (!paths) return tl::unexpected(paths.error());
  return globals.folders.empty() ? Lexicon::open(paths->lexicon) : layered_lexicon(*paths, globals.folders);
}

Result<std::unique_ptr<Model const>> open_model(Globals const& globals, Lexicon lexicon) {
  auto const paths = data_paths(globals);
  if (!paths) return tl::unexpected(paths.error());
  return load_model(*paths, std::move(lexicon), globals.fast_syntax ? syntax::Arithmetic::kFast : syntax::Arithmetic::kExact);
}

Result<std::unique_ptr<Model const>> open_model(Globals const& globals) {
  auto lexicon = open_lexicon(globals);
  if (!lexicon) return tl::unexpected(lexicon.error());
  return open_model(globals, std::move(*lexicon));
}

namespace {

void add_global_options(CLI::App& app, Globals& globals) {
  globals.threads = std::max(1U, std::thread::hardware_concurrency());
  app.add_option("--threads", globals.threads, "Worker threads (default: one a processor); the output is the same for any number")->check(CLI::Range(1, 1024));
  app.add_option("--model", globals.data.model, "Folder of the language model (default: beside the program)");
  app.add_option("--lexicon-image", globals.data.lexicon, "Compiled lexicon (default: beside the program)");
  app.add_option("--lexicon", globals.folders, "Own lexicon folder, laid over the shipped one (repeatable)")->expected(1)->take_all();
  app.add_option("--gazetteer", globals.data.gazetteer, "Compiled gazetteer (default: beside the program)");
  app.add_option_function<std::string>("--syntax", [&globals](std::string const& mode) { globals.fast_syntax = mode == "fast"; },
                                       "exact (default): the parser's own floats; fast: bytes, about twice the speed, one head in 370 differs")
      ->check(CLI::IsMember({"exact", "fast"}));
  app.add_flag("--quiet", globals.quiet, "No progress and no coverage line on stderr");
  app.set_version_flag("--version", std::string(kCoderVersion));
  app.footer(
      "Exit codes: 0 done (also when nothing is found), 2 usage, 3 some input quarantined, 4 environment.\n"
      "Examples:\n"
      "  dragoman code article.txt                        events and claims of one article, as JSON\n"
      "  dragoman add mycase samples/*.txt                read articles into a casebook\n"
      "  dragoman import mycase icews14 --format tkg      a history of events into a casebook\n"
      "  dragoman events mycase --actor PAK --since 2025-01-01\n"
      "  dragoman outlook mycase USA PAK --topic counterterrorism --horizon 90d\n"
      "  dragoman why --text 'Pakistan handed the militant over to the United States.'");
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App app{"Dragoman reads news and answers: will these two cooperate on this, and how do we know?", "dragoman"};
  Globals globals;
  app.require_subcommand(1);
  app.fallthrough();
  add_global_options(app, globals);
  add_code_command(app, globals);
  add_parse_command(app, globals);
  add_why_command(app, globals);
  add_merge_command(app, globals);
  add_add_command(app, globals);
  add_history_command(app, globals);
  add_table_commands(app, globals);
  add_answer_commands(app, globals);
  add_lexicon_command(app, globals);
  add_backtest_command(app, globals);
  add_bench_dyad_command(app, globals);
  add_bench_tkg_command(app, globals);
  try {
    app.parse(argc, argv);
  } catch (CLI::ParseError const& error) {
    int const code = app.exit(error);
    return code == 0 ? kDone : kUsage;
  }
  std::cout.flush();
  if (!std::cout) {
    std::cerr << "dragoman: cannot write to stdout\n";
    return kEnvironment;
  }
  return globals.exit;
}

/// What a long document took goes back to the system when it is done, instead of lying between the short ones: glibc
/// otherwise raises both limits to tens of megabytes after the first large block.
void keep_heap_small() {
#ifdef __GLIBC__
  ::mallopt(M_MMAP_THRESHOLD, 256 << 10);
  ::mallopt(M_TRIM_THRESHOLD, 512 << 10);
#endif
}

}  // namespace dragoman::cli

int main(int argc, char** argv) {
  dragoman::cli::keep_heap_small();
  std::ios::sync_with_stdio(false);
  std::signal(SIGPIPE, SIG_DFL);  // `dragoman code ... | head` ends quietly
  try {
    return dragoman::cli::run(argc, argv);
  } catch (std::bad_alloc const&) {
    std::fputs("dragoman: out of memory\n", stderr);
    return dragoman::cli::kEnvironment;
  } catch (std::exception const& error) {
    std::fprintf(stderr, "dragoman: internal error: %s\n", error.what());
    std::abort();
  }
}
