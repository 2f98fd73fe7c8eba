// The rules are those the forecast was logged with (rungs_reached). A window is judged once, when it has closed; what later
// documents tell of it is not gone back for, or scores would drift with the archive.
// Source: Brier 1950; Good 1952 for the logarithmic score; Tetlock 2005 for scoring by rules set beforehand.
#include "outlook/resolution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <tuple>

#include "dyad/dyad_inputs.h"
#include "dyad/series.h"
#include "outlook/estimate.h"
#include "outlook/evidence.h"

namespace dragoman {
namespace {

constexpr double kEdge = 1e-6;
constexpr char const* kLogged =
    "select forecast_id, actor_id_1, actor_id_2, topic, outcome::varchar, as_of, horizon_start, horizon_end, probability, model_version from forecasts "
    "where probability is not null and outcome is not null and condition_text is null and forecast_id not in (select forecast_id from forecast_resolutions) "
    "order by forecast_id";

std::optional<Rung> rung_of(std::string const& name) {
  auto const at = std::find_if(kRungs.begin(), kRungs.end(), [&](Rung r) { return rung_name(r) == name; });
  return at == kRungs.end() ? std::nullopt : std::optional(*at);
}

bool read_throughout(std::vector<ScreenedMonth> const& screened, Date from, Date until) {
  for (Date month = *make_date(from.year(), from.month(), 1); !(until < month); month = *make_date(month.year() + (month.month() == 12), month.month() % 12 + 1, 1))
    if (std::none_of(screened.begin(), screened.end(), [&](ScreenedMonth const& m) { return m.month == month; })) return false;
  return true;
}

std::vector<PastEvent const*> in_window(DyadInputs const& inputs, Resolution const& r) {
  std::vector<PastEvent const*> out;
  for (auto const& e : inputs.events)
    if (e.countable && e.past() && e.date && !(*e.date < r.from) && !(r.until < *e.date) && e.has_topic(r.question.topic) && between_pair(e, r.question.actor_1, r.question.actor_2))
      out.push_back(&e);
  return out;
}

/// The acts a rung is counted by.
bool counts_for(PastEvent const& e, Rung rung) {
  bool const signs = e.cameo.starts_with("057");
  if (rung == Rung::kAgreement) return signs;
  return signs || e.quad == 2 || (rung == Rung::kVerbal && e.quad == 1);
}

void resolve(Resolution& r, DyadInputs const& inputs) {
  auto const window = in_window(inputs, r);
  r.happened = rungs_reached(window, r.question)[static_cast<std::size_t>(r.rung) - 1];
  double const p = std::clamp(r.probability, kEdge, 1 - kEdge);
  r.brier = (r.probability - r.happened) * (r.probability - r.happened);
  r.log_score = -std::log(r.happened ? p : 1 - p);
  for (auto const* e : window)
    if (r.happened && counts_for(*e, r.rung)) r.basis_event_ids.push_back(e->id);
}

Resolution logged(std::vector<Value> const& row, Rung rung) {
  Resolution r;
  r.forecast_id = text_of(row[0]);
  r.from = *date_of(row[6]);
  r.until = *date_of(row[7]);
  r.question = {text_of(row[1]), text_of(row[2]), text_of(row[3]), r.until.days_since(r.from) + 1, date_of(row[5])};
  r.rung = rung;
  r.probability = number_of(row[8]);
  r.model_version = text_of(row[9]);
  return r;
}

std::string decimal(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.4f", value);
  return buffer.data();
}

}  // namespace

Result<ResolutionRun> resolve_forecasts(Duck& duck, std::optional<Date> as_of) {
  if (!as_of) {
    auto const newest = newest_day(duck);
    if (!newest) return tl::unexpected(newest.error());
    if (!*newest) return input_error("outlook.empty", "the casebook holds no dated document and no dated event");
    as_of = **newest;
  }
  auto const table = duck.query(kLogged);
  if (!table) return tl::unexpected(table.error());
  auto const inputs = load_dyad_inputs(duck, as_of);
  if (!inputs) return tl::unexpected(inputs.error());
  auto const screened = screened_months(duck, as_of);
  if (!screened) return tl::unexpected(screened.error());
  ResolutionRun run;
  run.as_of = *as_of;
  for (auto const& row : table->rows) {
    auto const rung = rung_of(text_of(row[4]));
    if (!rung || !date_of(row[6]) || !date_of(row[7])) continue;
    Resolution r = logged(row, *rung);
    if (*as_of < r.until) {
      ++run.pending;
      continue;
    }
    if (read_throughout(*screened, r.from, r.until))
      resolve(r, *inputs);
    else
      r.unresolved = "nothing was read in at least one month of the window";
    run.due.push_back(std::move(r));
  }
  auto order = [](Resolution const& r) { return std::tie(r.until, r.from, r.question.actor_1, r.question.actor_2, r.question.topic, r.rung, r.forecast_id); };
  std::sort(run.due.begin(), run.due.end(), [&](Resolution const& a, Resolution const& b) { return order(a) < order(b); });
  return run;
}

std::vector<std::vector<Value>> resolution_rows(ResolutionRun const& run) {
  std::vector<std::vector<Value>> rows;
  for (auto const& r : run.due)
    if (r.unresolved.empty()) rows.push_back({r.forecast_id, r.happened, run.as_of, r.brier, r.log_score, r.basis_event_ids});
  return rows;
}

std::string resolution_text(ResolutionRun const& run, std::vector<double> const& earlier) {
  std::string out;
  std::vector<double> scores = earlier;
  for (auto const& r : run.due) {
    auto const& q = r.question;
    out += r.from.iso() + " to " + r.until.iso() + "  " + q.actor_1 + "-" + q.actor_2 + "  " + q.topic + "  " + std::string(rung_words(r.rung)) + ": said " + decimal(r.probability) + ", ";
    if (!r.unresolved.empty()) {
      out += "unresolved: " + r.unresolved + "\n";
      continue;
    }
    scores.push_back(r.brier);
    out += std::string(r.happened ? "came true" : "did not come true") + "; Brier " + decimal(r.brier) + ", log score " + decimal(r.log_score);
    if (!r.basis_event_ids.empty()) out += "; by " + r.basis_event_ids.front() + (r.basis_event_ids.size() > 1 ? " and " + std::to_string(r.basis_event_ids.size() - 1) + " more" : "");
    out += "\n";
  }
  double sum = 0;
  for (double const score : scores) sum += score;
  out += "On " + run.as_of.iso() + ": " + std::to_string(scores.size() - earlier.size()) + " forecasts resolved now, " + std::to_string(scores.size()) + " in all";
  if (!scores.empty()) out += " with mean Brier score " + decimal(sum / static_cast<double>(scores.size()));
  return out + "; " + std::to_string(run.pending) + " still open\n";
}

}  // namespace dragoman
