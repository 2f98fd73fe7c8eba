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

/// What may be in flight at once. An item heavier than `weight` goes alone.
struct InFlight {
  std::size_t items;
  std::size_t weight;
};

/// Runs `produce` (called under a lock, returns nothing at the end), `work(worker, item)` on `threads` threads and
/// `consume` (called in the order of production, one call at a time). `weigh` says what an item weighs from its
/// production until its result is consumed. An exception of any of them stops the run and is thrown again from here.
template <class Item, class Out>
void run_ordered(unsigned threads, InFlight limit, std::function<std::optional<Item>()> const& produce,
                 std::function<std::size_t(Item const&)> const& weigh, std::function<Out(unsigned, Item&&)> const& work,
                 std::function<void(Out&&)> const& consume) {
  struct Ticket {
    std::size_t number = 0, weight = 0;
  };
  struct Done {
    Out out;
    std::size_t weight;
  };
  std::mutex mutex;
  std::condition_variable room;
  std::map<std::size_t, Done> done;  // finished, waiting for an earlier one
  std::size_t produced = 0, consumed = 0, weight = 0;
  bool ended = false, held = false;  // held: a heavy item waits for the others, and everybody behind it
  std::exception_ptr failure;

  auto take = [&](Ticket& ticket) -> std::optional<Item> {
    std::unique_lock lock(mutex);
    room.wait(lock, [&] { return ended || failure || (!held && produced - consumed < limit.items); });
    if (ended || failure) return std::nullopt;
    std::optional<Item> item = produce();
    if (!item) {
      ended = true;
      return item;
    }
    ticket = {produced++, weigh(*item)};
    held = true;
    room.wait(lock, [&] { return failure || weight == 0 || weight + ticket.weight <= limit.weight; });
    held = false;
    weight += ticket.weight;
    room.notify_all();
    return failure ? std::nullopt : std::move(item);
  };
  auto give = [&](Ticket ticket, Out&& out) {
    std::unique_lock lock(mutex);
    done.emplace(ticket.number, Done{std::move(out), ticket.weight});
    while (!failure && !done.empty() && done.begin()->first == consumed) {
      Done next = std::move(done.begin()->second);
      done.erase(done.begin());
      consume(std::move(next.out));
      ++consumed;
      weight -= next.weight;
    }
    room.notify_all();
  };
  auto run = [&](unsigned worker) {
    try {
      Ticket ticket;
      while (std::optional<Item> item = take(ticket)) give(ticket, work(worker, std::move(*item)));
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
