# PCRE2 runs the tokenizer's patterns (wrapped in regex.cc). The networks are plain loops that the
# compiler turns into vector code, so this folder is optimised in every build type. Contraction stays
# off (a fused multiply-add rounds differently from machine to machine).
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
target_link_libraries(dragoman_syntax PUBLIC PkgConfig::PCRE2)
get_target_property(dragoman_syntax_type dragoman_syntax TYPE)
if(NOT dragoman_syntax_type STREQUAL "INTERFACE_LIBRARY")
  target_compile_options(dragoman_syntax PRIVATE -O3 -ffp-contract=off)
endif()
