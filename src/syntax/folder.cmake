# PCRE2 runs the tokenizer's patterns (wrapped in regex.cc).
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
target_link_libraries(dragoman_syntax PRIVATE PkgConfig::PCRE2)

# What runs per token is optimised in every build type, or tests would crawl. The networks' loops are
# compiled once for each vector width. -ffp-contract=off (here and for the whole program) keeps results
# equal: a fused multiply-add rounds differently from machine to machine.
foreach(source dense_baseline dense_avx2 dense_avx512 dense_bytes_baseline dense_bytes_avx2 dense_bytes_avx512 tok2vec transition_model arc_eager tree_edges
    dependency_parser entity_recogniser tagger attribute_ruler text_tokens words pipeline)
  set(dragoman_syntax_flags -O3 -ffp-contract=off -fno-math-errno)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    if(source MATCHES "avx2$")
      list(APPEND dragoman_syntax_flags -mavx2)
    elseif(source MATCHES "avx512$")
      list(APPEND dragoman_syntax_flags -mavx512f -mprefer-vector-width=512)
      if(source MATCHES "bytes")
        list(APPEND dragoman_syntax_flags -mavx512vnni)
      endif()
    endif()
  endif()
  set_source_files_properties(src/syntax/${source}.cc PROPERTIES COMPILE_OPTIONS "${dragoman_syntax_flags}")
endforeach()

if(DRAGOMAN_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees uninitialised strings in std::variant when the sanitizers have rewritten the code.
  target_compile_options(dragoman_syntax PRIVATE -Wno-maybe-uninitialized)
endif()
