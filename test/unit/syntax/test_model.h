// The language model for tests: loaded once; tests that need it are skipped when `make deps` has not run.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>

#include "syntax/pipeline.h"

namespace dragoman::syntax {

inline std::filesystem::path model_directory() {
  return std::filesystem::path(DRAGOMAN_DEPS_DIR) / "models" / "en_core_web_sm-3.8.0";
}
inline bool model_present() { return std::filesystem::exists(model_directory() / "config.cfg"); }

inline Pipeline const& test_pipeline() {
  static Pipeline const pipeline = [] {
    auto loaded = Pipeline::load(model_directory());
    if (!loaded) ADD_FAILURE() << loaded.error().text();
    return std::move(loaded).value();
  }();
  return pipeline;
}

}  // namespace dragoman::syntax

#define REQUIRE_MODEL() \
  if (!::dragoman::syntax::model_present()) GTEST_SKIP() << "no language model: run make deps"
