# nlohmann/json reads the output contract and writes stories.
find_package(nlohmann_json REQUIRED CONFIG)
target_link_libraries(dragoman_story PRIVATE nlohmann_json::nlohmann_json)
