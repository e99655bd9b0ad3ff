// SPDX-License-Identifier: GPL-3.0-or-later
// The four figures of all activity are what the list itself says, whichever sums they come from.
#include "activitystore.h"

#include "access/access.h"
#include "domain/eventclass.h"
#include "store/connection.h"
#include "store/cubes.h"
#include "store/durations.h"

#include <QDateTime>
#include <QTest>

#include <cmath>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 Earlier = 1'790'035'200'000; ///< 2026-09-22, 00:00 UTC: all of its day has passed

ActivityKpis countedByHand(const std::vector<ActivityEvent> &rows)
{
    ActivityKpis kpis;
    std::set<std::string> actors, sessions;
    std::vector<qint64> durations;
    for (const ActivityEvent &row : rows) {
        ++kpis.events;
        kpis.failures += isFailure(row.kind, row.outcome);
        if (!row.actor.empty())
            actors.insert(row.actor);
        if (!row.session.empty() && (row.kind == EventKind::ModelCall || countsInSession(row.kind)))
            sessions.insert(row.session);
        if (row.durationNs && *row.durationNs >= 0 && isTimed(row.kind))
            durations.push_back(*row.durationNs);
    }
    kpis.actors = qint64(actors.size()), kpis.sessions = qint64(sessions.size());
    std::sort(durations.begin(), durations.end());
    if (!durations.empty())
        kpis.p95Ns = durations[size_t(std::ceil(0.95 * double(durations.size()))) - 1];
    return kpis;
}

QString difference(const ActivityKpis &answer, const ActivityKpis &exact)
{
    QStringList wrong;
    const auto compare = [&wrong](const QString &name, qint64 is, qint64 should) {
        if (is != should)
            wrong += u"%1 %2, not %3"_s.arg(name).arg(is).arg(should);
    };
    compare(u"events"_s, answer.events, exact.events);
    compare(u"failures"_s, answer.failures, exact.failures);
    compare(u"actors"_s, answer.actors, exact.actors);
    compare(u"sessions"_s, answer.sessions, exact.sessions);
    compare(u"has p95"_s, answer.p95Ns.has_value(), exact.p95Ns.has_value());
    if (answer.p95Ns && exact.p95Ns
        && std::abs(double(*answer.p95Ns) - double(*exact.p95Ns)) > 0.05 * double(*exact.p95Ns))
        wrong += u"p95 %1, not %2"_s.arg(*answer.p95Ns).arg(*exact.p95Ns);
    return wrong.join(u", "_s);
}

Scope viewer(const std::string &subject)
{
    Principal principal;
    principal.tenant = 1, principal.role = Role::Viewer, principal.subject = subject;
    return Access::scopeFor(principal);
}

} // namespace

class ActivityKpisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<ActivityStore>(2026);
        QVERIFY(m_store->importTranscripts());
        QVERIFY(m_store->add(4'000));
        std::vector<PreparedEvent> earlier;
        for (int i = 0; i < 400; ++i)
            earlier.push_back(m_store->randomEvent(Earlier - 24 * HourMs + m_store->below(48 * 3'600) * 1'000LL));
        QVERIFY(m_store->send(std::move(earlier)));
        m_reader = m_store->reader();
        QVERIFY(m_reader);
        m_erred = erredSessions(*m_reader);
        m_all = everyRow(*m_reader, {}, 10'000, true);
        QVERIFY(m_all.size() > 3'500);
    }

    void everything_isWhatTheListSays() { QCOMPARE(difference(asked({}), countedByHand(m_all)), QString()); }

    void ranges_thatBeginAndEndAnywhere_areExact()
    {
        for (int round = 0; round < 60; ++round) {
            Filter filter;
            const qint64 length = (1 + m_store->below(2'000)) * 60'017LL;
            filter.range.beginMs =
                ActivityStore::BeginMs - HourMs + m_store->below(int(ActivityStore::LengthMs / 1'000)) * 1'000LL;
            filter.range.endMs = filter.range.beginMs + length;
            compare(filter);
        }
        Filter quarter;
        quarter.range = {ActivityStore::BeginMs + QuarterMs, ActivityStore::BeginMs + 3 * QuarterMs};
        compare(quarter);
        quarter.range.endMs = quarter.range.beginMs;
        QCOMPARE(asked(quarter), ActivityKpis{});
    }

    void randomFilters_areExact()
    {
        for (int round = 0; round < 250; ++round)
            compare(m_store->randomFilter());
    }

    void aWeekdayAndAnHour_restrictEveryFigure()
    {
        Filter filter;
        filter.weekday = 7, filter.hour = 3;
        compare(filter);
        filter.events.kinds.values = {u"tool"_s};
        compare(filter);
    }

    void oneKindWithItsOwnValues_isTold()
    {
        for (const auto &[kind, set] : std::vector<std::pair<QString, std::function<void(Filter &)>>>{
                 {u"tool"_s, [](Filter &f) { f.events.tools.values = {u"Bash"_s}; }},
                 {u"api_call"_s, [](Filter &f) { f.events.resources.values = {u"/v1/orders"_s}; }},
                 {u"model_call"_s, [](Filter &f) { f.models = {u"claude-opus-5"_s}; }}}) {
            Filter filter;
            filter.events.kinds.values = {kind};
            compare(filter);
            set(filter);
            compare(filter);
        }
    }

    void theTimeBefore_isAsLong_andEmptyWhereNothingWas()
    {
        Filter filter;
        filter.range = {Earlier + 10 * HourMs, Earlier + 13 * HourMs};
        ActivityKpisQuestion question{filter, u"UTC"_s};
        auto answer = m_reader->ask(question, Access::localOwner());
        QVERIFY(answer && answer->before);
        filter.range = {Earlier + 7 * HourMs, Earlier + 10 * HourMs};
        QCOMPARE(difference(*answer->before, byHand(filter)), QString());
        // A range of days is compared with as many days, whatever the zone.
        question.filter.range = {Earlier, Earlier + 20 * HourMs};
        answer = m_reader->ask(question, Access::localOwner());
        QVERIFY(answer && answer->before);
        filter.range = {Earlier - 24 * HourMs, Earlier};
        QCOMPARE(difference(*answer->before, byHand(filter)), QString());
        question.filter.range = {Earlier + 90 * HourMs, Earlier + 100 * HourMs};
        answer = m_reader->ask(question, Access::localOwner());
        QVERIFY(answer && !answer->before);
        QCOMPARE(answer->now, ActivityKpis{});
        question.filter.range = {};
        QVERIFY(!m_reader->ask(question, Access::localOwner())->before);
    }

    void onePersonsScope_countsThatPersonAlone()
    {
        const Scope ada = viewer("ada");
        const auto answer = m_reader->ask(ActivityKpisQuestion{{}, u"UTC"_s}, ada);
        QVERIFY(answer);
        Filter filter;
        filter.events.actors.values = {u"ada"_s};
        QCOMPARE(difference(answer->now, byHand(filter)), QString());
        QVERIFY(answer->now.events > 100);
        QCOMPARE(answer->now.actors, 1);
        filter.events.actors.values = {u"jana"_s};
        QCOMPARE(m_reader->ask(ActivityKpisQuestion{filter, u"UTC"_s}, ada)->now, ActivityKpis{});
    }

    void whatNoSumTells_ofTooManyRows_isNotKnown()
    {
        ActivityStore store(7);
        for (int batch = 0; batch < 2; ++batch) {
            std::vector<PreparedEvent> events;
            for (int i = 0; i < 25'100; ++i) {
                PreparedEvent event;
                event.timeMs = ActivityStore::BeginMs + i * 1'000LL;
                event.kind = EventKind::Activity, event.action = "chat", event.actor = "ada", event.session = "s-1";
                event.durationNs = 1'000'000;
                event.hash = QByteArray::number(1'000'000'000'000'000LL + batch * 100'000 + i);
                event.ownId = true;
                events.push_back(std::move(event));
            }
            QVERIFY(store.send(std::move(events)));
        }
        const auto reader = store.reader();
        QVERIFY(reader);
        const auto ask = [&reader](const Filter &filter) {
            return reader->ask(ActivityKpisQuestion{filter, u"UTC"_s}, Access::localOwner())->now;
        };
        Filter filter;
        QCOMPARE(ask(filter).sessions, 1);
        filter.events.actors.values = {u"ada"_s};
        const ActivityKpis known = ask(filter);
        QCOMPARE(known.events, 50'200);
        QCOMPARE(known.actors, 1);
        QCOMPARE(known.sessions, -1);
        QVERIFY(!known.p95Ns);
        filter.text = u"ada"_s;
        const ActivityKpis unknown = ask(filter);
        QCOMPARE(unknown.events, -1);
        QCOMPARE(unknown.failures, -1);
        QCOMPARE(unknown.actors, -1);
        filter.range = {ActivityStore::BeginMs, ActivityStore::BeginMs + 1'000'000}; // few enough
        QCOMPARE(ask(filter).events, 2'000);
        QCOMPARE(ask(filter).sessions, 1);
    }

    void stepsOfTheCards_beginAndEndWithWork_notWithTheTrail()
    {
        constexpr qint64 DayMs = 24 * HourMs;
        ActivityStore store(31);
        const auto send = [&store](EventKind kind, qint64 dayOfWork) {
            PreparedEvent event = store.randomEvent(ActivityStore::BeginMs + dayOfWork * DayMs);
            event.kind = kind, event.outcome = Outcome::Ok, event.model.clear(), event.call.reset();
            event.session.clear(), event.tool = kind == EventKind::Tool ? "Bash" : "";
            if (kind == EventKind::Audit)
                event.agent.clear(), event.project.clear();
            return store.send({std::move(event)});
        };
        for (const qint64 day : {-90, 200, 201, 400})
            QVERIFY(send(EventKind::Audit, day));
        const auto steps = [&store](TrendQuestion::Step step, const Filter &filter = {}) {
            KpisQuestion question;
            question.zone = u"UTC"_s, question.step = step, question.filter = filter;
            const auto answer = store.reader()->ask(question, Access::localOwner());
            return answer ? std::pair(answer->firstDay, answer->days) : std::pair(QDate(), KpisAnswer().days);
        };
        QVERIFY(!steps(TrendQuestion::Step::Day).second.empty()); // where there is nothing else it is all there is
        const QDate first = QDateTime::fromMSecsSinceEpoch(ActivityStore::BeginMs, Qt::UTC).date();
        for (const qint64 day : {0, 2, 3, 20})
            QVERIFY(send(day == 2 ? EventKind::Audit : EventKind::Tool, day));
        const auto [firstDay, days] = steps(TrendQuestion::Step::Day);
        QCOMPARE(firstDay, first);
        QCOMPARE(days.size(), size_t(21));
        QCOMPARE(days.front().toolCalls, 1);
        QCOMPARE(days[2].events, 1); // within the work a day of the trail is a day
        QCOMPARE(days.back().toolCalls, 1);
        QCOMPARE(steps(TrendQuestion::Step::Month).second.back().toolCalls, 1);
        Filter part; // which ends within a quarter hour
        part.range = {ActivityStore::BeginMs - 91 * DayMs + 1, ActivityStore::BeginMs + 200 * DayMs + 1};
        QCOMPARE(steps(TrendQuestion::Step::Day, part).second.size(), size_t(21));
    }

    void anUnknownZone_isRejected()
    {
        const auto answer = m_reader->ask(ActivityKpisQuestion{{}, u"Nowhere/Land"_s}, Access::localOwner());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Error::Code::Rejected);
    }

private:
    ActivityKpis asked(const Filter &filter)
    {
        const auto answer = m_reader->ask(ActivityKpisQuestion{filter, u"UTC"_s}, Access::localOwner());
        return answer ? answer->now : ActivityKpis{-9, -9, -9, -9, {}};
    }

    ActivityKpis byHand(const Filter &filter)
    {
        std::vector<ActivityEvent> passing;
        for (const ActivityEvent &event : m_all) {
            if (passes(event, filter, m_erred))
                passing.push_back(event);
        }
        return countedByHand(passing);
    }

    void compare(const Filter &filter)
    {
        ActivityKpis answer = asked(filter), exact = byHand(filter);
        if (!filter.agents.isEmpty()) // a session is its agent's, whoever else reports into it
            answer.sessions = exact.sessions = 0;
        const QString wrong = difference(answer, exact);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    std::unique_ptr<ActivityStore> m_store;
    std::unique_ptr<StoreReader> m_reader;
    std::vector<ActivityEvent> m_all;
    std::set<std::string> m_erred;
};

QTEST_GUILESS_MAIN(ActivityKpisTest)
#include "tst_activitykpis.moc"
