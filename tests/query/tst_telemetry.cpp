// SPDX-License-Identifier: GPL-3.0-or-later
// Telemetry by groups, against every row counted by hand.
#include "activitystore.h"

#include "access/access.h"
#include "base/jsonwriter.h"
#include "base/zone.h"
#include "domain/eventclass.h"
#include "query/telemetryjson.h"
#include "store/durations.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

using Group = TelemetryQuestion::Group;

struct Sum {
    qint64 events = 0, errors = 0, tokens = 0;
    std::vector<qint64> durations;
};
using Sums = std::map<std::pair<QString, QString>, Sum>;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString valueOf(const ActivityEvent &e, Group group, const Zone &zone)
{
    const QDate day = zone.day(e.timeMs);
    switch (group) {
    case Group::Day:
        return day.toString(Qt::ISODate);
    case Group::Week:
        return day.addDays(1 - day.dayOfWeek()).toString(Qt::ISODate);
    case Group::Month:
        return day.toString(u"yyyy-MM");
    case Group::Hour:
        return u"%1"_s.arg(zone.hour(e.timeMs), 2, 10, QLatin1Char('0'));
    case Group::Weekday:
        return QString::number(day.dayOfWeek());
    case Group::User:
        return text(e.actor);
    case Group::Tool:
        return text(e.tool);
    case Group::Source:
        return text(e.source);
    case Group::Model:
        return text(e.model);
    case Group::Agent:
        return text(e.agent);
    case Group::Project:
        return text(e.project);
    case Group::Machine:
        return text(e.machine);
    case Group::Kind:
        return text(nameOf(e.kind));
    case Group::Class:
        return text(nameOf(classOf(e.kind, e.action)));
    case Group::Action:
        return text(e.action);
    case Group::Outcome:
        return text(nameOf(e.outcome));
    case Group::Client:
        return text(e.client);
    case Group::Resource:
        return text(e.resource);
    case Group::Skill:
        return text(e.skill);
    case Group::Plugin:
        return text(e.plugin);
    }
    return {};
}

Sums byHand(const std::vector<ActivityEvent> &events, const TelemetryQuestion &question, const Zone &zone)
{
    Sums sums;
    const auto &groups = question.groups;
    const bool toolsAlone = std::count(groups.begin(), groups.end(), Group::Tool) > 0;
    for (const ActivityEvent &e : events) {
        if (toolsAlone && e.kind != EventKind::Tool)
            continue;
        Sum &sum = sums[{valueOf(e, groups[0], zone), groups.size() > 1 ? valueOf(e, groups[1], zone) : QString()}];
        ++sum.events;
        sum.errors += isFailure(e.kind, e.outcome);
        sum.tokens += e.tokens.value_or(0);
    }
    return sums;
}

} // namespace

class TelemetryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ActivityStore> m_store;
    std::unique_ptr<StoreReader> m_reader;

    TelemetryAnswer ask(const TelemetryQuestion &question, const Scope &scope = Access::localOwner())
    {
        auto answer = m_reader->ask(question, scope);
        if (!answer)
            qWarning("%s", qPrintable(answer.error().message));
        return answer.value_or(TelemetryAnswer{});
    }
    QString check(const TelemetryQuestion &question, const std::vector<ActivityEvent> &events)
    {
        const Sums expected = byHand(events, question, *Zone::fromId(question.zone));
        const TelemetryAnswer answer = ask(question);
        QString wrong;
        if (!answer.exact)
            wrong += u"not exact; "_s;
        if (answer.rows.size() != expected.size())
            wrong += u"%1 rows for %2; "_s.arg(answer.rows.size()).arg(expected.size());
        qint64 total = 0;
        for (const TelemetryRow &row : answer.rows) {
            const auto at = expected.find({row.first, row.second});
            const Sum sum = at == expected.end() ? Sum() : at->second;
            total += row.figures.events;
            if (row.figures.events != sum.events || row.figures.errors != sum.errors
                || row.figures.tokens.total() != sum.tokens)
                wrong += u"%1/%2: %3,%4,%5 for %6,%7,%8; "_s.arg(row.first, row.second)
                             .arg(row.figures.events)
                             .arg(row.figures.errors)
                             .arg(row.figures.tokens.total())
                             .arg(sum.events)
                             .arg(sum.errors)
                             .arg(sum.tokens);
        }
        if (answer.totals.events != total)
            wrong += u"totals %1 for %2"_s.arg(answer.totals.events).arg(total);
        for (const Group group : question.groups)
            wrong += wrong.isEmpty() ? QString() : u" by %1"_s.arg(text(nameOf(group)));
        return wrong.left(600);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<ActivityStore>(41);
        for (int i = 0; i < 6; ++i)
            QVERIFY(m_store->add(300));
        m_reader = m_store->reader();
        QVERIFY(m_reader);
    }

    void everyGroupAndEveryPair_addsUpToTheRows_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<bool>("cut");
        for (const char *zone : {"UTC", "Asia/Kathmandu"}) {
            QTest::addRow("%s, everything", zone) << QString::fromLatin1(zone) << false;
            QTest::addRow("%s, a range that cuts quarter hours", zone) << QString::fromLatin1(zone) << true;
        }
    }
    void everyGroupAndEveryPair_addsUpToTheRows()
    {
        QFETCH(QString, zone);
        QFETCH(bool, cut);
        TelemetryQuestion question;
        question.zone = zone, question.limit = 100'000;
        if (cut)
            question.filter.range = {ActivityStore::BeginMs + 5 * 3'600'000 + 123,
                                     ActivityStore::BeginMs + 31 * 3'600'000 + 4'567};
        const auto events = everyRow(*m_reader, question.filter);
        QVERIFY(events.size() > 500);
        for (int first = 0; first <= int(Group::Plugin); ++first) {
            question.groups = {Group(first)};
            QCOMPARE(check(question, events), QString());
            for (int second = 0; second <= int(Group::Plugin); second += cut ? 5 : 1) {
                if (second == first)
                    continue;
                question.groups = {Group(first), Group(second)};
                QCOMPARE(check(question, events), QString());
            }
        }
    }

    void filtersRestrict_whateverTellsThem()
    {
        for (int i = 0; i < 60; ++i) {
            TelemetryQuestion question;
            question.zone = u"UTC"_s, question.limit = 100'000;
            question.filter = m_store->randomFilter();
            question.groups = {Group(m_store->below(20))};
            if (question.groups[0] == Group::Tool)
                continue;
            if (const Group second = Group(m_store->below(20)); second != Group::Tool && second != question.groups[0])
                question.groups.push_back(second);
            const auto events = everyRow(*m_reader, question.filter);
            const QString wrong = check(question, events);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    void rowsAreSortedAndCut()
    {
        TelemetryQuestion question;
        question.zone = u"UTC"_s, question.groups = {Group::Model, Group::Hour};
        question.limit = 100'000;
        const auto all = ask(question);
        for (const char *column :
             {"events", "errors", "error_rate", "input_tokens", "cost_usd", "p95_ms", "model", "hour"}) {
            for (const bool ascending : {false, true}) {
                QVERIFY(setSort(question, column));
                question.ascending = ascending, question.limit = 100'000;
                const auto sorted = ask(question).rows;
                QCOMPARE(sorted.size(), all.rows.size());
                question.limit = 5;
                const auto some = ask(question);
                QCOMPARE(some.rows.size(), 5U);
                QCOMPARE(some.more, qint64(all.rows.size()) - 5);
                for (size_t i = 0; i < 5; ++i)
                    QCOMPARE(some.rows[i], sorted[i]);
            }
        }
        QVERIFY(setSort(question, "events"));
        question.ascending = false;
        const auto sorted = ask(question).rows;
        for (size_t i = 1; i < sorted.size(); ++i)
            QVERIFY(sorted[i - 1].figures.events >= sorted[i].figures.events);
        QVERIFY(!setSort(question, "tool"));
    }

    void durationsAreNearTheRowsOwn_data()
    {
        QTest::addColumn<std::vector<Group>>("groups");
        QTest::newRow("kind, of sums") << std::vector{Group::Kind};
        QTest::newRow("action, of rows") << std::vector{Group::Action};
        QTest::newRow("user and day") << std::vector{Group::User, Group::Day};
        QTest::newRow("outcome and hour") << std::vector{Group::Outcome, Group::Hour};
        QTest::newRow("class") << std::vector{Group::Class};
        QTest::newRow("skill and project") << std::vector{Group::Skill, Group::Project};
    }
    void durationsAreNearTheRowsOwn()
    {
        QFETCH(std::vector<Group>, groups);
        TelemetryQuestion question;
        question.zone = u"Asia/Kathmandu"_s, question.groups = groups;
        for (const TimeRange &range :
             {TimeRange(), TimeRange{ActivityStore::BeginMs + 1'234'567, ActivityStore::BeginMs + 60'000'000}}) {
            question.filter.range = range;
            const Zone zone = *Zone::fromId(question.zone);
            std::map<std::pair<QString, QString>, std::vector<qint64>> durations;
            std::vector<qint64> all;
            for (const ActivityEvent &e : everyRow(*m_reader, question.filter)) {
                if (!e.durationNs || *e.durationNs < 0 || !isTimed(e.kind))
                    continue;
                durations[{valueOf(e, groups[0], zone), groups.size() > 1 ? valueOf(e, groups[1], zone) : QString()}]
                    .push_back(*e.durationNs);
                all.push_back(*e.durationNs);
            }
            const auto isNear = [](const std::optional<qint64> &told, std::vector<qint64> &exact, double share) {
                if (!told || exact.empty())
                    return !told && exact.empty();
                std::sort(exact.begin(), exact.end());
                const double right = double(exact[size_t(std::ceil(share * double(exact.size()))) - 1]);
                return std::abs(double(*told) - right) <= 0.05 * right;
            };
            const TelemetryAnswer answer = ask(question);
            QVERIFY(answer.rows.size() >= 3);
            for (const TelemetryRow &row : answer.rows) {
                auto &exact = durations[{row.first, row.second}];
                const TelemetryFigures &f = row.figures;
                QVERIFY2(isNear(f.p50Ns, exact, 0.5) && isNear(f.p95Ns, exact, 0.95) && isNear(f.p99Ns, exact, 0.99),
                         qPrintable(row.first + u'/' + row.second));
            }
            QVERIFY(isNear(answer.totals.p95Ns, all, 0.95));
        }
    }

    void onePersonsScope_countsOwnRowsAlone()
    {
        Principal principal;
        principal.tenant = 1, principal.role = Role::Viewer, principal.subject = "ada";
        TelemetryQuestion question;
        question.zone = u"UTC"_s, question.groups = {Group::User};
        const auto rows = ask(question, Access::scopeFor(principal)).rows;
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0].first, u"ada"_s);
        Filter own;
        own.events.actors.values = {u"ada"_s};
        QCOMPARE(rows[0].figures.events, qint64(everyRow(*m_reader, own).size()));
    }

    void theTimeBefore_isAsLong()
    {
        TelemetryQuestion question;
        question.zone = u"UTC"_s, question.withBefore = true;
        const qint64 middle = ActivityStore::BeginMs + 20 * 3'600'000;
        question.filter.range = {middle, middle + 10 * 3'600'000};
        const auto answer = ask(question);
        QVERIFY(answer.rows.empty());
        question.withBefore = false;
        question.filter.range = {middle - 10 * 3'600'000, middle};
        QVERIFY(answer.before);
        QCOMPARE(answer.before->events, ask(question).totals.events);
    }

    void whatCannotBeGrouped_isRefused()
    {
        TelemetryQuestion question;
        question.zone = u"UTC"_s, question.groups = {Group::Day, Group::Day};
        QVERIFY(!m_reader->ask(question, Access::localOwner()));
        question.groups = {Group::Day, Group::User, Group::Tool};
        QVERIFY(!m_reader->ask(question, Access::localOwner()));
        question.groups = {Group::Day}, question.limit = 0;
        QVERIFY(!m_reader->ask(question, Access::localOwner()));
    }

    void csvAndJsonHaveTheSameRows_andNoFormula()
    {
        TelemetryQuestion question;
        question.groups = {Group::User, Group::Tool};
        TelemetryAnswer answer;
        answer.rows.resize(3);
        answer.rows[0].first = u"=HYPERLINK(\"x\")"_s, answer.rows[0].second = u"a,b"_s;
        answer.rows[1].first = u"ada"_s, answer.rows[1].figures.cost = NanoUsd{1'500'000'000};
        std::string csv = telemetryCsv(answer, question, 0, 2);
        csv += telemetryCsv(answer, question, 2, 3);
        const auto lines = QString::fromStdString(csv).split(u"\r\n"_s);
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[0].startsWith(u"user,tool,events,errors,"_s));
        QVERIFY(lines[1].startsWith(u"\"'=HYPERLINK(\"\"x\"\")\",\"a,b\",0,0,"_s));
        QVERIFY(lines[2].contains(u",1.5,"_s));
        const std::string json = telemetryJsonRows(answer, question, 0, 1) + telemetryJsonRows(answer, question, 1, 3);
        const auto rows = QJsonDocument::fromJson(QByteArray::fromStdString(json)).array();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0][u"user"_s].toString(), answer.rows[0].first);
        QCOMPARE(
            QJsonDocument::fromJson(QByteArray::fromStdString(telemetryJsonRows({}, question, 0, 0))).array().size(),
            0);
    }
};

QTEST_GUILESS_MAIN(TelemetryTest)
#include "tst_telemetry.moc"
