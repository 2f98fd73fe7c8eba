# The frame lexicon is read from its sources, as `lexicon build` does.
target_link_libraries(test_event PRIVATE dragoman_lexicon_build)
