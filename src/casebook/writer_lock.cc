// flock is asked, not the file's mere existence: a lock file left by a crash then stops nobody.
#include "casebook/writer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace dragoman {

Result<WriterLock> WriterLock::take(std::filesystem::path const& folder) {
  auto const path = folder / "writer.lock";
  int const fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) return environment_error("casebook.io", std::string("cannot open the lock: ") + std::strerror(errno), path.string());
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    char owner[32] = {};
    ssize_t const n = ::pread(fd, owner, sizeof owner - 1, 0);
    ::close(fd);
    std::string const name = n > 0 ? std::string(owner, static_cast<std::size_t>(n)) : "unknown";
    return environment_error("casebook.locked", "another process writes this casebook (process " + name + ")", path.string());
  }
  std::string const owner = std::to_string(::getpid());
  if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, owner.data(), owner.size(), 0) < 0) {
    ::close(fd);
    return environment_error("casebook.io", std::string("cannot write the lock: ") + std::strerror(errno), path.string());
  }
  return WriterLock(fd);
}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

WriterLock::~WriterLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace dragoman
