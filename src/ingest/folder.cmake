# simdjson reads JSON lines (wrapped in jsonl_document.cc), gumbo reads HTML (wrapped in html_document.cc).
find_package(simdjson REQUIRED CONFIG)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
target_link_libraries(dragoman_ingest PRIVATE simdjson::simdjson PkgConfig::GUMBO)
