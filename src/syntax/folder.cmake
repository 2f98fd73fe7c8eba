# PCRE2 runs the tokenizer's patterns (wrapped in regex.cc). The networks' loops are compiled once for
# each vector width (dense_*.cc) and optimised in every build type, or tests would crawl. Contraction
# stays off: a fused multiply-add rounds differently from machine to machine.
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
target_link_libraries(dragoman_syntax PRIVATE PkgConfig::PCRE2)
target_compile_options(dragoman_syntax PRIVATE -O3 -ffp-contract=off -fno-math-errno)
if(DRAGOMAN_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees uninitialised strings in std::variant when the sanitizers have rewritten the code.
  target_compile_options(dragoman_syntax PRIVATE -Wno-maybe-uninitialized)
endif()
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  set_source_files_properties(src/syntax/dense_avx2.cc PROPERTIES COMPILE_OPTIONS "-mavx2")
  set_source_files_properties(src/syntax/dense_avx512.cc PROPERTIES COMPILE_OPTIONS "-mavx512f;-mprefer-vector-width=512")
endif()
