# nlohmann/json writes the output contract; only contract_json.cc sees it.
find_package(nlohmann_json REQUIRED CONFIG)
target_link_libraries(dragoman_coder PRIVATE nlohmann_json::nlohmann_json)
# fmt writes the explanations.
find_package(fmt REQUIRED CONFIG)
target_link_libraries(dragoman_coder PRIVATE fmt::fmt)
