# Finds DuckDB's C library: first an installed one, then DuckDB_ROOT, then what `make deps` fetched.
# Makes DuckDB::duckdb and sets DuckDB_VERSION from the header's macros.
find_path(DuckDB_INCLUDE_DIR duckdb.h HINTS "${DuckDB_ROOT}/include" "${DRAGOMAN_DEPS}/include")
find_library(DuckDB_LIBRARY duckdb HINTS "${DuckDB_ROOT}/lib" "${DRAGOMAN_DEPS}/lib")
if(DuckDB_INCLUDE_DIR)
  file(STRINGS "${DuckDB_INCLUDE_DIR}/duckdb.h" duckdb_version_lines REGEX "#define DUCKDB_API_VERSION_(MAJOR|MINOR|PATCH) ")
  string(REGEX REPLACE "[^0-9]+" ";" DuckDB_VERSION "${duckdb_version_lines}")
  list(REMOVE_ITEM DuckDB_VERSION "")
  list(JOIN DuckDB_VERSION "." DuckDB_VERSION)
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(DuckDB REQUIRED_VARS DuckDB_LIBRARY DuckDB_INCLUDE_DIR VERSION_VAR DuckDB_VERSION
  REASON_FAILURE_MESSAGE "run `make deps` or set DuckDB_ROOT")
if(DuckDB_FOUND AND NOT TARGET DuckDB::duckdb)
  add_library(DuckDB::duckdb SHARED IMPORTED)
  set_target_properties(DuckDB::duckdb PROPERTIES IMPORTED_LOCATION "${DuckDB_LIBRARY}" IMPORTED_SONAME libduckdb.so
    INTERFACE_INCLUDE_DIRECTORIES "${DuckDB_INCLUDE_DIR}")
endif()
