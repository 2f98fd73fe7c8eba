# xxHash is wrapped in hash.cc, libcrypto in sha256.cc.
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(CRYPTO REQUIRED IMPORTED_TARGET libcrypto)
target_link_libraries(dragoman_base PRIVATE PkgConfig::XXHASH PkgConfig::CRYPTO)
