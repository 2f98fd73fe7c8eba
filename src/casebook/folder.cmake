# DuckDB and the JSON of the manifest are wrapped in this folder alone.
find_package(DuckDB 1.5 REQUIRED)
# The schema is compiled in, so that the program needs no file for it.
file(READ "${CMAKE_CURRENT_LIST_DIR}/schema.sql" DRAGOMAN_SCHEMA)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/schema.sql")
configure_file("${CMAKE_CURRENT_LIST_DIR}/schema_sql.cc.in" "${CMAKE_CURRENT_BINARY_DIR}/schema_sql.cc" @ONLY)
target_sources(dragoman_casebook PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/schema_sql.cc")
find_package(nlohmann_json REQUIRED CONFIG)
target_link_libraries(dragoman_casebook PRIVATE DuckDB::duckdb nlohmann_json::nlohmann_json)
# g++ 12 sees uninitialised memory in moved std::variant cells where there is none (GCC bug 105562).
target_compile_options(dragoman_casebook INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
