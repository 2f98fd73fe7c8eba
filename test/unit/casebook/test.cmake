# The tests make a small lexicon image in memory.
target_link_libraries(test_casebook PRIVATE dragoman_lexicon_build)
