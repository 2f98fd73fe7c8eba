# The cue list is read from its sources, as `lexicon build` does.
target_link_libraries(test_claim PRIVATE dragoman_lexicon_build)
