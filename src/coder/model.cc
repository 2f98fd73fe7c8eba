// Loading is the only place where the coder touches the file system.
#include "coder/model.h"

namespace dragoman {

Result<std::unique_ptr<Model const>> load_model(DataPaths const& paths, Lexicon lexicon, syntax::Arithmetic arithmetic) {
  auto syntax = syntax::Pipeline::load(paths.model, arithmetic);
  if (!syntax) return tl::unexpected(syntax.error());
  auto gazetteer = Gazetteer::open(paths.gazetteer);
  if (!gazetteer) return tl::unexpected(gazetteer.error());
  return std::unique_ptr<Model const>(new Model{std::move(*syntax), std::move(lexicon), std::move(*gazetteer), arithmetic == syntax::Arithmetic::kFast ? kFastCoderVersion : kCoderVersion});
}

Result<std::unique_ptr<Model const>> load_model(DataPaths const& paths, syntax::Arithmetic arithmetic) {
  auto lexicon = Lexicon::open(paths.lexicon);
  if (!lexicon) return tl::unexpected(lexicon.error());
  return load_model(paths, std::move(*lexicon), arithmetic);
}

}  // namespace dragoman
