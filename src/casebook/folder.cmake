# DuckDB and the JSON of the manifest are wrapped in this folder alone.
find_package(DuckDB 1.5 REQUIRED)
# The schema is compiled in, so that the program needs no file for it.
file(READ "${CMAKE_CURRENT_LIST_DIR}/schema.sql" DRAGOMAN_SCHEMA)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/schema.sql")
configure_file("${CMAKE_CURRENT_LIST_DIR}/schema_sql.cc.in" "${CMAKE_CURRENT_BINARY_DIR}/schema_sql.cc" @ONLY)
target_sources(dragoman_casebook PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/schema_sql.cc")
target_link_libraries(dragoman_casebook PRIVATE DuckDB::duckdb)
