# The cue list is read from its sources, as `lexicon build` does.
target_link_libraries(test_coder PRIVATE dragoman_lexicon_build)
