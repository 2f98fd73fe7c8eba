// A list of plain values that is short nearly always. Most lists of an analysis hold none to a handful of tokens and live
// for a moment: their elements lie inside the list, and only one that grows beyond takes memory of its own.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>

namespace dragoman {

/// Used as std::vector is; up to `kInside` elements need no allocation. Growing or moving the list makes pointers into it
/// invalid. Not thread safe.
template <class T, std::size_t kInside>
class ShortList {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T> && kInside > 0);

 public:
  using value_type = T;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using reference = T&;
  using const_reference = T const&;
  using iterator = T*;
  using const_iterator = T const*;

  ShortList() noexcept : begin_(inside()) {}
  ShortList(std::initializer_list<T> items) : ShortList(items.begin(), items.end()) {}
  template <std::forward_iterator It>
  ShortList(It first, It last) : ShortList() { insert(end(), first, last); }
  ShortList(ShortList const& other) : ShortList(other.begin(), other.end()) {}
  ShortList(ShortList&& other) noexcept : ShortList() { take(other); }
  ShortList& operator=(ShortList const& other) {
    if (this != &other) assign(other.begin(), other.end());
    return *this;
  }
  ShortList& operator=(ShortList&& other) noexcept {
    if (this == &other) return *this;
    release();
    take(other);
    return *this;
  }
  ~ShortList() { release(); }

  T* begin() noexcept { return begin_; }
  T* end() noexcept { return begin_ + size_; }
  T const* begin() const noexcept { return begin_; }
  T const* end() const noexcept { return begin_ + size_; }
  T* data() noexcept { return begin_; }
  T const* data() const noexcept { return begin_; }
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }
  T& operator[](std::size_t i) { return begin_[i]; }
  T const& operator[](std::size_t i) const { return begin_[i]; }
  T& front() { return *begin_; }
  T const& front() const { return *begin_; }
  T& back() { return begin_[size_ - 1]; }
  T const& back() const { return begin_[size_ - 1]; }

  void push_back(T item) {  // by value: it may be an element of this very list
    if (size_ == room_) grow(size_ + 1);
    std::construct_at(begin_ + size_++, item);
  }
  void pop_back() { --size_; }
  void clear() noexcept { size_ = 0; }
  /// [first, last) must not be elements of this very list.
  template <std::forward_iterator It>
  void insert(T const* before, It first, It last) {
    auto const at = static_cast<std::size_t>(before - begin_);
    auto const n = static_cast<std::size_t>(std::distance(first, last));
    if (size_ + n > room_) grow(size_ + n);
    std::copy_backward(begin_ + at, begin_ + size_, begin_ + size_ + n);
    std::copy(first, last, begin_ + at);
    size_ += static_cast<std::uint32_t>(n);
  }
  template <std::forward_iterator It>
  void assign(It first, It last) {
    clear();
    insert(end(), first, last);
  }
  T* erase(T const* first, T const* last) {
    T* const to = begin_ + (first - begin_);
    size_ = static_cast<std::uint32_t>(std::copy(begin_ + (last - begin_), end(), to) - begin_);
    return to;
  }
  T* erase(T const* at) { return erase(at, at + 1); }

  friend bool operator==(ShortList const& a, ShortList const& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }
  template <class Predicate>
  friend std::size_t erase_if(ShortList& list, Predicate out) {
    T* const end = std::remove_if(list.begin(), list.end(), out);
    auto const n = static_cast<std::size_t>(list.end() - end);
    list.erase(end, list.end());
    return n;
  }

 private:
  T* inside() noexcept { return reinterpret_cast<T*>(inside_); }
  bool is_inside() const noexcept { return begin_ == reinterpret_cast<T const*>(inside_); }
  void grow(std::size_t need) {
    std::size_t const room = std::max(need, 2 * std::size_t{room_});
    T* const more = std::allocator<T>().allocate(room);
    std::uninitialized_copy(begin(), end(), more);
    if (!is_inside()) std::allocator<T>().deallocate(begin_, room_);
    begin_ = more;
    room_ = static_cast<std::uint32_t>(room);
  }
  void release() noexcept {
    if (!is_inside()) std::allocator<T>().deallocate(begin_, room_);
    begin_ = inside();
    room_ = kInside;
    size_ = 0;
  }
  /// Of an empty list that owns nothing.
  void take(ShortList& other) noexcept {
    if (other.is_inside()) {
      std::uninitialized_copy(other.begin(), other.end(), begin_);
    } else {
      begin_ = std::exchange(other.begin_, other.inside());
      room_ = std::exchange(other.room_, static_cast<std::uint32_t>(kInside));
    }
    size_ = std::exchange(other.size_, 0U);
  }

  T* begin_;
  std::uint32_t size_ = 0, room_ = kInside;
  alignas(T) std::byte inside_[kInside * sizeof(T)];
};

}  // namespace dragoman
