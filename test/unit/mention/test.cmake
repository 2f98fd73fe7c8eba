# The lexicon is compiled from its sources, as `lexicon build` does.
target_link_libraries(test_mention PRIVATE dragoman_lexicon_build)
