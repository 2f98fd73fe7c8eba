# fmt writes what weighed against an event that is held back.
find_package(fmt REQUIRED CONFIG)
target_link_libraries(dragoman_event PRIVATE fmt::fmt)
