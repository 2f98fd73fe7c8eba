# CLI11 reads the command line; nlohmann/json writes JSON lines. The data is built beside the program.
find_package(CLI11 REQUIRED CONFIG)
find_package(nlohmann_json REQUIRED CONFIG)
target_link_libraries(dragoman PRIVATE CLI11::CLI11 nlohmann_json::nlohmann_json)
set_target_properties(dragoman PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")

set(share "${CMAKE_BINARY_DIR}/share/dragoman")
file(GLOB_RECURSE lexicon_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/lexicon/*.csv" "${CMAKE_SOURCE_DIR}/lexicon/*.toml")
file(MAKE_DIRECTORY "${share}")
set(model_folder "${DRAGOMAN_DEPS}/models/en_core_web_sm-3.8.0")
if(EXISTS "${model_folder}")
  file(CREATE_LINK "${model_folder}" "${share}/model" SYMBOLIC)
endif()
file(CREATE_LINK "${CMAKE_SOURCE_DIR}/lexicon" "${share}/lexicon" SYMBOLIC)
add_custom_command(OUTPUT "${share}/lexicon.img"
  COMMAND dragoman --quiet lexicon build --lexicon "${CMAKE_SOURCE_DIR}/lexicon" -o "${share}/lexicon.img"
  DEPENDS dragoman ${lexicon_sources} COMMENT "Compiling the lexicon")
set(places_table "${DRAGOMAN_DEPS}/gazetteer/places.tsv")
add_custom_command(OUTPUT "${share}/gazetteer.img"
  COMMAND dragoman --quiet lexicon places --lexicon "${CMAKE_SOURCE_DIR}/lexicon" --table "${places_table}" -o "${share}/gazetteer.img"
  DEPENDS dragoman "${places_table}" COMMENT "Compiling the gazetteer")
add_custom_target(dragoman_data ALL DEPENDS "${share}/lexicon.img" "${share}/gazetteer.img")
