// One writer at a time: a lock file that names its owner and frees itself when the owner dies.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace dragoman {

/// Holds <folder>/writer.lock by flock(2) until destroyed; the kernel drops the lock of a dead process. Move only.
class WriterLock {
 public:
  /// Error "casebook.locked" with the owner's process id when somebody else holds it.
  static Result<WriterLock> take(std::filesystem::path const& folder);
  WriterLock(WriterLock&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  WriterLock& operator=(WriterLock&& other) noexcept;
  ~WriterLock();

 private:
  explicit WriterLock(int fd) : fd_(fd) {}
  int fd_ = -1;
};

}  // namespace dragoman
