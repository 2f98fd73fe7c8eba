// Reader -> workers -> ordered writer with bounded memory: results leave in the order the items came in,
// whatever the number of threads, so the bytes written are the same.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace dragoman {

/// Runs `produce` (called under a lock, returns nothing at the end), `work(worker, item)` on `threads` threads and
/// `consume` (called in the order of production, one call at a time). At most `window` items are in flight.
/// An exception of any of them stops the run and is thrown again from here.
template <class Item, class Out>
void run_ordered(unsigned threads, std::size_t window, std::function<std::optional<Item>()> const& produce,
                 std::function<Out(unsigned, Item&&)> const& work, std::function<void(Out&&)> const& consume) {
  std::mutex mutex;
  std::condition_variable room;
  std::map<std::size_t, Out> done;  // finished, waiting for an earlier one
  std::size_t produced = 0, consumed = 0;
  bool ended = false;
  std::exception_ptr failure;

  auto take = [&](std::size_t& number) -> std::optional<Item> {
    std::unique_lock lock(mutex);
    room.wait(lock, [&] { return ended || failure || produced - consumed < window; });
    if (ended || failure) return std::nullopt;
    std::optional<Item> item = produce();
    if (!item) ended = true;
    number = produced++;
    return item;
  };
  auto give = [&](std::size_t number, Out&& out) {
    std::unique_lock lock(mutex);
    done.emplace(number, std::move(out));
    while (!failure && !done.empty() && done.begin()->first == consumed) {
      Out next = std::move(done.begin()->second);
      done.erase(done.begin());
      consume(std::move(next));
      ++consumed;
    }
    room.notify_all();
  };
  auto run = [&](unsigned worker) {
    try {
      std::size_t number = 0;
      while (std::optional<Item> item = take(number)) give(number, work(worker, std::move(*item)));
    } catch (...) {
      std::unique_lock lock(mutex);
      if (!failure) failure = std::current_exception();
    }
    room.notify_all();
  };
  {
    std::vector<std::jthread> others;
    for (unsigned worker = 1; worker < threads; ++worker) others.emplace_back(run, worker);
    run(0);
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace dragoman
