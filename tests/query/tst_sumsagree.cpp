// SPDX-License-Identifier: GPL-3.0-or-later
// The explorer, the activity's figures, its histogram and the usage tables are answered by different sums: over any filter
// they come to the same.
#include "activitystore.h"

#include "access/access.h"
#include "query/filterparameters.h"

#include <QTest>

#include <algorithm>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

using Group = TelemetryQuestion::Group;

constexpr Group AnyGroups[] = {Group::Day,     Group::Week,     Group::Month, Group::Hour,   Group::Weekday,
                               Group::User,    Group::Source,   Group::Model, Group::Agent,  Group::Project,
                               Group::Machine, Group::Kind,     Group::Class, Group::Action, Group::Outcome,
                               Group::Client,  Group::Resource, Group::Skill, Group::Plugin};

TelemetryFigures sumOf(const std::vector<TelemetryRow> &rows)
{
    TelemetryFigures sum;
    for (const TelemetryRow &row : rows) {
        const TelemetryFigures &f = row.figures;
        sum.events += f.events, sum.errors += f.errors, sum.unpricedTokens += f.unpricedTokens;
        sum.tokens += f.tokens;
        if (f.cost)
            sum.cost = NanoUsd{sum.cost.value_or(NanoUsd{}).value + f.cost->value};
    }
    return sum;
}

QString differenceOf(const TelemetryFigures &a, const TelemetryFigures &b)
{
    QStringList words;
    const auto compare = [&words](const char *what, qint64 one, qint64 other) {
        if (one != other)
            words << u"%1 %2 and %3"_s.arg(QLatin1StringView(what)).arg(one).arg(other);
    };
    compare("events", a.events, b.events);
    compare("errors", a.errors, b.errors);
    compare("tokens", a.tokens.total(), b.tokens.total());
    compare("input", a.tokens.input, b.tokens.input);
    compare("output", a.tokens.output, b.tokens.output);
    compare("unpriced", a.unpricedTokens, b.unpricedTokens);
    compare("cost", a.cost ? a.cost->value : -1, b.cost ? b.cost->value : -1);
    return words.join(u", "_s);
}

} // namespace

class SumsAgreeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ActivityStore> m_store;
    std::unique_ptr<StoreReader> m_reader;

    template<typename Q>
    typename Q::Answer ask(const Q &question)
    {
        auto answer = m_reader->ask(question, Access::localOwner());
        if (!answer)
            qWarning("%s", qPrintable(answer.error().message));
        return answer ? std::move(*answer) : typename Q::Answer();
    }
    QString anyZone()
    {
        static const QStringList zones{u"UTC"_s, u"Europe/Prague"_s, u"Asia/Kathmandu"_s, u"America/St_Johns"_s};
        return zones[m_store->below(int(zones.size()))];
    }
    std::vector<Group> anyGroups()
    {
        const Group first = AnyGroups[m_store->below(int(std::size(AnyGroups)))];
        const Group second = AnyGroups[m_store->below(int(std::size(AnyGroups)))];
        return first == second || m_store->below(3) == 0 ? std::vector{first} : std::vector{first, second};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<ActivityStore>(90'210);
        QVERIFY(m_store->importTranscripts());
        for (int i = 0; i < 4; ++i)
            QVERIFY(m_store->add(1'500));
        QVERIFY(m_store->add(200, ActivityStore::BeginMs + 7'200'000));
        m_reader = m_store->reader();
    }

    void groupsSumUpToWhatTheActivityCounts()
    {
        qint64 compared = 0, events = 0;
        for (int round = 0; round < 400; ++round) {
            TelemetryQuestion question;
            question.filter = m_store->randomFilter(), question.zone = anyZone();
            question.groups = anyGroups(), question.limit = 100'000;
            const TelemetryAnswer told = ask(question);
            if (!told.exact)
                continue;
            const auto &range = question.filter.range;
            const bool hasTimeGroup = std::any_of(question.groups.begin(), question.groups.end(), [](Group group) {
                return group <= Group::Weekday; // what has no time is in none of these
            });
            const QByteArray where = "round " + QByteArray::number(round);
            QVERIFY2(differenceOf(sumOf(told.rows), told.totals).isEmpty(),
                     where + ' ' + differenceOf(sumOf(told.rows), told.totals).toUtf8());
            ActivityKpisQuestion kpis;
            kpis.filter = question.filter, kpis.zone = question.zone;
            TimelineQuestion timeline;
            timeline.filter = question.filter, timeline.zone = question.zone;
            if (hasTimeGroup && range.beginMs == NoTime)
                continue;
            const ActivityKpis activity = ask(kpis).now;
            if (activity.events >= 0 && activity.failures >= 0) {
                QVERIFY2(told.totals.events == activity.events && told.totals.errors == activity.failures,
                         where + " explorer " + QByteArray::number(told.totals.events) + '/'
                             + QByteArray::number(told.totals.errors) + " activity "
                             + QByteArray::number(activity.events) + '/' + QByteArray::number(activity.failures));
            }
            const TimelineAnswer histogram = ask(timeline);
            if (histogram.exact && range.beginMs != NoTime) {
                QCOMPARE(histogram.events, told.totals.events);
                QCOMPARE(histogram.failures, told.totals.errors);
            }
            ++compared;
            events += told.totals.events;
        }
        QVERIFY2(compared >= 200 && events > 20'000, qPrintable(u"%1 filters, %2 events"_s.arg(compared).arg(events)));
    }

    void modelCalls_costWhatTheUsageTablesSay()
    {
        qint64 tokens = 0;
        int compared = 0;
        for (int round = 0; round < 400; ++round) {
            Filter filter = m_store->randomFilter();
            filter.events = {}, filter.text.clear(); // usage tables know nothing of these
            TelemetryQuestion question;
            question.filter = filter, question.zone = anyZone(), question.limit = 100'000;
            question.filter.events.kinds.values = {u"model_call"_s};
            question.groups = {Group::Model};
            const TelemetryAnswer told = ask(question);
            if (!told.exact)
                continue;
            UsageQuestion usage;
            usage.filter = filter, usage.zone = question.zone;
            for (const auto grouping : {UsageQuestion::Grouping::Daily, UsageQuestion::Grouping::Project}) {
                usage.grouping = grouping, usage.byModel = true;
                const UsageAnswer table = ask(usage);
                TelemetryFigures expected = told.totals;
                expected.tokens = table.totals.tokens, expected.cost = table.totals.cost;
                expected.unpricedTokens = table.totals.unpricedTokens, expected.events = table.totals.calls;
                QVERIFY2(differenceOf(told.totals, expected).isEmpty(),
                         qPrintable(u"%1: explorer and usage: %2"_s.arg(
                             QString::fromStdString(filterParameters(filter)), differenceOf(told.totals, expected))));
                for (const TelemetryRow &row : told.rows) {
                    qint64 ofModel = 0;
                    for (const UsageRow &each : table.rows)
                        ofModel += each.model.value_or(QString()) == row.first ? each.figures.tokens.total() : 0;
                    QCOMPARE(row.figures.tokens.total(), ofModel);
                }
            }
            tokens += told.totals.tokens.total();
            ++compared;
        }
        QVERIFY2(compared >= 300 && tokens > 1'000'000,
                 qPrintable(u"%1 filters, %2 tokens"_s.arg(compared).arg(tokens)));
    }
};

QTEST_GUILESS_MAIN(SumsAgreeTest)
#include "tst_sumsagree.moc"
