// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"
#include "query/pulsewords.h"
#include "query/silence.h"

#include "domain/activity.h"
#include "domain/eventclass.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <string_view>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 WindowMs = 5 * MinuteMs; ///< what "now" is
constexpr qint64 DayLongMs = 24 * 60 * MinuteMs;
/// More rows than these are not read: the window then ends where they end.
constexpr qint64 MostRows = 50'000;
/// Of fewer events a share of failures says nothing.
constexpr qint64 FewestForErrors = 20;
/// "mostly ...": what makes up this share of the failures.
constexpr double MostlyShare = 0.4;

constexpr double Never = std::numeric_limits<double>::infinity();
constexpr double NsPerSecond = 1e9;

/// From which value on a field takes a colour, and from which on the whole is red; what is warning or bad makes it yellow.
/// Fields that are not here are plain.
struct Threshold {
    std::u16string_view key;
    double warning, bad, red;
};
constexpr std::array<Threshold, 6> Thresholds{{
    {u"errors", 0.02, 0.04, 0.25},                        // share of the window's events
    {u"p95", 60 * NsPerSecond, 300 * NsPerSecond, Never}, // of what took time in the window
    {u"sources", 1, Never, Never},                        // silent ones
    {u"queue", 10'000, 25'000, 45'000},                   // records that wait; the queue holds 50,000
    {u"quarantine", 1, 1'000, Never},                     // records refused by the store in a day
    {u"trouble", 0, 0, 1},                                // there is some
}};
/// The queue is bounded by bytes, too (64 MiB): so many count like one record.
constexpr double BytesPerRecord = 64.0 * 1024 * 1024 / 50'000;

const Threshold *thresholdOf(QStringView key)
{
    const auto *const found = std::find_if(Thresholds.begin(), Thresholds.end(), [key](const Threshold &each) {
        return key == QStringView(each.key.data(), qsizetype(each.key.size()));
    });
    return found == Thresholds.end() ? nullptr : found;
}

constexpr int MostRowsForQuiet = 10'000;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// Somebody looked at Glasshouse: nothing that happens.
bool isLooking(const EventRow &row)
{
    return row.kind == EventKind::Audit;
}

/// What fails, and where.
struct Failing {
    EventKind kind = EventKind::Tool;
    qint64 what = 0, project = 0, resource = 0;
    auto operator<=>(const Failing &) const = default;
};

struct Window {
    TimeRange range;
    qint64 events = 0, failures = 0;
    std::set<qint64> agents;
    std::map<Failing, qint64> failing;
    DurationSum durations;
};

Failing failingOf(const EventRow &row)
{
    switch (row.kind) {
    case EventKind::Tool:
        return {row.kind, row.tool, row.project, row.project ? 0 : row.resource};
    case EventKind::ApiError:
    case EventKind::ApiRetry:
        return {row.kind, row.model, row.project, 0};
    case EventKind::ApiCall:
        return {row.kind, 0, 0, row.resource};
    default:
        return {row.kind, row.action, row.project, row.project ? 0 : row.resource};
    }
}

Window look(qint64 nowMs, Lookup &lookup, const std::optional<std::set<qint64>> &onlyActors)
{
    Window window;
    window.range = {nowMs - WindowMs, nowMs + 1};
    qint64 read = 0;
    lookup.rollups().forEachRow(window.range, [&](const EventRow &row) {
        if (++read > MostRows) {
            window.range.beginMs = row.timeMs;
            return false;
        }
        if (isLooking(row) || (onlyActors && !onlyActors->contains(row.actor)))
            return true;
        ++window.events;
        if (row.agent)
            window.agents.insert(row.agent);
        if (isFailure(row.kind, row.outcome)) {
            ++window.failures;
            ++window.failing[failingOf(row)];
        }
        if (row.durationNs && isTimed(row.kind))
            window.durations.add(*row.durationNs);
        return true;
    });
    return window;
}

class Pulse
{
public:
    /// `isOnesOwn`: one person's.
    Pulse(qint64 nowMs, bool isOnesOwn, Lookup &lookup) : m_lookup(lookup), m_isOnesOwn(isOnesOwn)
    {
        m_answer.nowMs = nowMs;
    }

    void addWindow(const Window &window)
    {
        Filter events;
        events.range = window.range;
        const double minutes = double(window.range.endMs - 1 - window.range.beginMs) / double(MinuteMs);
        add(u"rate"_s, double(window.events) / std::max(minutes, 1.0 / 60), events);
        if (window.events == 0) {
            m_answer.fields.back().forMs = quietMs();
            return;
        }
        if (!window.agents.empty())
            add(u"agents"_s, double(window.agents.size()), events);
        Filter failures = events;
        failures.events.failures = true;
        const PulseColour colour = add(u"errors"_s, double(window.failures) / double(window.events), failures,
                                       window.events >= FewestForErrors)
                                       .colour;
        addWorst(window, failures, colour);
        if (const auto p95 = window.durations.percentileNs(0.95))
            add(u"p95"_s, double(*p95), events);
    }

    void addSources()
    {
        const qint64 now = m_answer.nowMs;
        const std::vector<SourceRow> rows = m_lookup.rollups().sources();
        if (rows.empty())
            return;
        const TimeRange memory{quarterStart(now - SilenceMemoryMs), quarterStart(now) + QuarterMs};
        const auto heard = m_lookup.rollups().sourceQuarters(memory);
        Filter click;
        click.range = {memory.beginMs, now + 1};
        qint64 waited = 0, longest = 0;
        for (const SourceRow &row : rows) {
            const QString name = QString::fromStdString(row.name);
            const auto quarters = heard.find(m_lookup.number(Dimension::Source, name));
            const qint64 gap = quarters == heard.end() ? 0 : usualGapMs(quarters->second);
            const Hearing hearing = hearingOf(row.lastMs, gap, now);
            waited += hearing != Hearing::Gone;
            if (hearing != Hearing::Silent)
                continue;
            click.events.sources.values += name;
            longest = std::max(longest, now - row.lastMs);
        }
        if (waited == 0)
            return;
        PulseField &sources = add(u"sources"_s, double(click.events.sources.values.size()), click);
        sources.of = waited;
        sources.forMs = longest;
    }

    void addQueue(qint64 records, qint64 bytes)
    {
        if (records < 0 && bytes < 0)
            return;
        const double load = std::max(double(records), double(bytes) / BytesPerRecord);
        PulseField &queue = add(u"queue"_s, load, {});
        queue.value = double(std::max<qint64>(records, 0));
    }

    void addUsers()
    {
        const qint64 now = m_answer.nowMs;
        Filter click;
        click.range = {quarterStart(now - DayLongMs), now + 1};
        const TimeRange day{click.range.beginMs, quarterStart(now) + QuarterMs};
        std::set<qint64> people;
        for (const CubeSum &sum : m_lookup.rollups().sums(Cube::ActorModelKind, day)) {
            if (sum.d1)
                people.insert(sum.d1);
        }
        if (!people.empty())
            add(u"users"_s, double(people.size()), click);
    }

    void addQuarantine()
    {
        if (const qint64 refused = m_lookup.rollups().quarantinedSince(m_answer.nowMs - DayLongMs))
            add(u"quarantine"_s, double(refused), {});
    }

    void addTrouble(const QString &trouble)
    {
        if (!trouble.isEmpty())
            add(u"trouble"_s, 1, {}).text = trouble;
    }

    PulseAnswer take()
    {
        m_answer.sentence = sentenceOf(m_answer);
        return std::move(m_answer);
    }

private:
    /// How long nothing has happened; 0: nothing ever has, or that would be somebody else's.
    qint64 quietMs()
    {
        qint64 lastMs = NoTime;
        if (!m_isOnesOwn) {
            int left = MostRowsForQuiet;
            m_lookup.rollups().forEachRow({NoTime + 1, m_answer.nowMs + 1}, [&](const EventRow &row) {
                if (!isLooking(row))
                    lastMs = row.timeMs;
                return isLooking(row) && --left > 0;
            });
        }
        return lastMs == NoTime ? 0 : m_answer.nowMs - lastMs;
    }

    PulseField &add(const QString &key, double value, const Filter &click, bool isJudged = true)
    {
        PulseField field;
        field.key = key, field.value = value, field.click = click;
        if (const Threshold *const limit = isJudged ? thresholdOf(key) : nullptr) {
            field.colour = value >= limit->bad ? PulseColour::Bad
                : value >= limit->warning      ? PulseColour::Warning
                                               : PulseColour::Good;
            const auto status = value >= limit->red ? PulseAnswer::Status::Red
                : field.colour != PulseColour::Good ? PulseAnswer::Status::Yellow
                                                    : PulseAnswer::Status::Green;
            m_answer.status = std::max(m_answer.status, status);
        }
        m_answer.fields.push_back(std::move(field));
        return m_answer.fields.back();
    }

    void addWorst(const Window &window, Filter click, PulseColour colour)
    {
        const auto worst = std::max_element(window.failing.begin(), window.failing.end(),
                                            [](const auto &a, const auto &b) { return a.second < b.second; });
        if (worst == window.failing.end() || double(worst->second) < MostlyShare * double(window.failures))
            return;
        const Failing &failing = worst->first;
        QString what, where;
        const auto restrict = [this](Choice &choice, Dimension dimension, qint64 id) {
            const QString text = m_lookup.text(dimension, id);
            if (!text.isEmpty())
                choice.values = {text};
            return text;
        };
        click.events.kinds.values = {toText(nameOf(failing.kind))};
        if (failing.kind == EventKind::Tool) {
            what = restrict(click.events.tools, Dimension::Tool, failing.what);
        } else if (failing.kind == EventKind::ApiError || failing.kind == EventKind::ApiRetry) {
            what = m_lookup.text(Dimension::Model, failing.what);
            if (!what.isEmpty())
                click.models = {what};
        } else {
            what = restrict(click.events.actions, Dimension::Action, failing.what);
        }
        if (failing.resource)
            where = restrict(click.events.resources, Dimension::Resource, failing.resource);
        if (failing.project) {
            const QString project = m_lookup.text(Dimension::Project, failing.project);
            click.projects = {project};
            where = lastPart(project);
        }
        if (what.isEmpty())
            what = kindWords(failing.kind);
        PulseField field;
        field.key = u"worst"_s, field.value = double(worst->second), field.click = std::move(click);
        field.text = where.isEmpty() ? what : u"%1 in %2"_s.arg(what, where);
        field.colour = colour;
        m_answer.fields.push_back(std::move(field));
    }

    Lookup &m_lookup;
    bool m_isOnesOwn;
    PulseAnswer m_answer;
};

} // namespace

Result<PulseAnswer> answer(const PulseQuestion &question, Lookup &lookup, const Scope &scope)
{
    const qint64 now = question.nowMs == NoTime ? QDateTime::currentMSecsSinceEpoch() : question.nowMs;
    Pulse pulse(now, scope.onlyActors().has_value(), lookup);
    if (const auto &only = scope.onlyActors()) {
        // One person's pulse: nothing that is about all of them.
        std::set<qint64> actors;
        for (const std::string &name : *only) {
            if (const qint64 number = lookup.number(Dimension::Actor, QString::fromStdString(name)); number > 0)
                actors.insert(number);
        }
        pulse.addWindow(look(now, lookup, actors));
        return pulse.take();
    }
    const Window window = look(now, lookup, std::nullopt);
    pulse.addWindow(window);
    pulse.addSources();
    pulse.addQueue(question.queueRecords, question.queueBytes);
    pulse.addUsers();
    pulse.addQuarantine();
    pulse.addTrouble(question.trouble);
    return pulse.take();
}

} // namespace glasshouse
