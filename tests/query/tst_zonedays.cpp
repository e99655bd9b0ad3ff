// SPDX-License-Identifier: GPL-3.0-or-later
// Days of 23, 23.5, 24, 24.5 and 25 hours: every event is in exactly one of them, and their hours add up to them.
#include "analyticsstore.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <map>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 HourMs = 3'600'000;

struct ZoneDay {
    QByteArray zone;
    QDate day;
    double hours;
};
const std::vector<ZoneDay> ZoneDays{
    {"Europe/Paris", {2026, 3, 29}, 23},         {"Europe/Paris", {2026, 10, 25}, 25},
    {"America/New_York", {2026, 3, 8}, 23},      {"America/New_York", {2026, 11, 1}, 25},
    {"Australia/Lord_Howe", {2026, 4, 5}, 24.5}, {"Australia/Lord_Howe", {2026, 10, 4}, 23.5},
    {"Asia/Kathmandu", {2026, 3, 29}, 24},       {"Asia/Kathmandu", {2026, 10, 25}, 24},
    {"Africa/Casablanca", {2026, 2, 15}, 25},    {"Africa/Casablanca", {2026, 3, 22}, 23}};

/// Rows around a local day and the day on either side, some in the milliseconds where days and offsets change.
std::vector<qint64> instantsAround(qint64 begin, qint64 end)
{
    std::vector<qint64> instants;
    for (qint64 at = begin - 30 * HourMs; at < end + 30 * HourMs; at += 10 * 60'000)
        instants.push_back(at + 7'000);
    for (qint64 at = begin - 4 * HourMs; at < end + 4 * HourMs; at += HourMs / 2) {
        instants.push_back(at - 1);
        instants.push_back(at);
    }
    return instants;
}

} // namespace

class ZoneDaysTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<AnalyticsStore> m_store;
    std::map<QDate, qint64> m_days;                  ///< events of each kind: one of each at every instant
    std::map<std::pair<QDate, int>, qint64> m_hours; ///< of local hours
    QString m_zone;
    QDate m_day, m_first, m_last;
    TimeRange m_range; ///< of the day alone

    void make(const ZoneDay &zoneDay)
    {
        const QTimeZone zone(zoneDay.zone);
        m_zone = QString::fromLatin1(zoneDay.zone), m_day = zoneDay.day;
        m_first = m_day.addDays(-1), m_last = m_day.addDays(1);
        m_range = {m_day.startOfDay(zone).toMSecsSinceEpoch(), m_last.startOfDay(zone).toMSecsSinceEpoch()};
        QCOMPARE(double(m_range.endMs - m_range.beginMs) / HourMs, zoneDay.hours);
        m_store = std::make_unique<AnalyticsStore>();
        m_days.clear(), m_hours.clear();
        int number = 0;
        for (const qint64 ms : instantsAround(m_range.beginMs, m_range.endMs)) {
            m_store->call("worker", ms);
            m_store->identity("worker", "token_issued", ms);
            PreparedEvent &call = m_store->add(EventKind::ModelCall, ms, "api_request", "worker");
            call.model = "claude-opus-5";
            PreparedEvent::Call part;
            part.channel = CallChannel::Log;
            part.requestId = "req_" + std::to_string(++number);
            part.part.model = call.model, part.part.tokens.input = 100;
            call.call = std::move(part);
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms, zone);
            ++m_days[local.date()];
            ++m_hours[{local.date(), local.time().hour()}];
        }
        QVERIFY(m_store->send());
    }
    qint64 hoursOf(QDate day) const
    {
        qint64 sum = 0;
        for (const auto &[hour, count] : m_hours)
            sum += hour.first == day ? count : 0;
        return sum;
    }

private Q_SLOTS:
    void eachDayHasWhatItsHoursHave_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < ZoneDays.size(); ++i)
            QTest::addRow("%s %s", ZoneDays[i].zone.constData(), qPrintable(ZoneDays[i].day.toString(Qt::ISODate)))
                << int(i);
    }
    void eachDayHasWhatItsHoursHave()
    {
        QFETCH(int, index);
        make(ZoneDays[size_t(index)]);
        if (QTest::currentTestFailed())
            return;
        for (const QDate day : {m_first, m_day, m_last})
            QCOMPARE(hoursOf(day), m_days[day]);
        usage();
        timeline();
        telemetry();
        analytics();
    }

private:
    void usage()
    {
        UsageQuestion daily;
        daily.zone = m_zone;
        std::map<QString, qint64> calls;
        for (const UsageRow &row : m_store->ask(daily).rows)
            calls[row.period] = row.figures.calls;
        for (const auto &[day, count] : m_days)
            QCOMPARE(calls[day.toString(Qt::ISODate)], count);
        TrendQuestion trend;
        trend.zone = m_zone, trend.filter.range = {m_range.beginMs - 24 * HourMs, m_range.endMs + 24 * HourMs};
        bool found = false;
        for (const TrendBucket &bucket : m_store->ask(trend).buckets) {
            if (bucket.first != m_day)
                continue;
            found = true;
            QCOMPARE(bucket.beginMs, m_range.beginMs);
            QCOMPARE(bucket.endMs, m_range.endMs);
            QCOMPARE(bucket.figures.calls, m_days[m_day]);
        }
        QVERIFY(found);
        HeatmapQuestion week;
        week.zone = m_zone, week.shape = HeatmapQuestion::Shape::WeekdayByHour, week.filter.range = m_range;
        const auto rows = m_store->ask(week).rows;
        for (int hour = 0; hour < 24; ++hour)
            QCOMPARE(qint64(std::max(0.0, rows[size_t(m_day.dayOfWeek() - 1)].cells[size_t(hour)])),
                     (m_hours[{m_day, hour}]));
    }
    void timeline()
    {
        TimelineQuestion question;
        question.zone = m_zone, question.filter.range = m_range, question.mostBuckets = 1'000;
        for (const qint64 width : {HourMs / 4, HourMs / 2, HourMs, 6 * HourMs}) {
            question.bucketMs = width;
            const auto answer = m_store->ask(question);
            QVERIFY(answer.exact);
            qint64 sum = 0, next = answer.beginMs;
            for (const TimelineBucket &bucket : answer.buckets) {
                QCOMPARE(bucket.beginMs, next);
                next += width, sum += bucket.events;
            }
            QCOMPARE(sum, 3 * m_days[m_day]);
            QCOMPARE(answer.events, sum);
        }
    }
    void telemetry()
    {
        using Group = TelemetryQuestion::Group;
        TelemetryQuestion question;
        question.zone = m_zone, question.limit = 100'000;
        std::map<QString, qint64> days, hours;
        question.groups = {Group::Day};
        for (const TelemetryRow &row : m_store->ask(question).rows)
            days[row.first] += row.figures.events;
        question.groups = {Group::Day, Group::Hour};
        for (const TelemetryRow &row : m_store->ask(question).rows) {
            hours[row.first] += row.figures.events;
            const QDate day = QDate::fromString(row.first, Qt::ISODate);
            QCOMPARE(row.figures.events, (3 * m_hours[{day, row.second.toInt()}]));
        }
        QCOMPARE(days.size(), m_days.size());
        for (const auto &[day, count] : m_days) {
            QCOMPARE(days[day.toString(Qt::ISODate)], 3 * count);
            QCOMPARE(hours[day.toString(Qt::ISODate)], 3 * count);
        }
        question.filter.range = m_range;
        QCOMPARE(m_store->ask(question).totals.events, 3 * m_days[m_day]);
        question.groups = {Group::Week, Group::Kind};
        qint64 sum = 0;
        for (const TelemetryRow &row : m_store->ask(question).rows)
            sum += row.figures.events;
        QCOMPARE(sum, 3 * m_days[m_day]);
    }
    void analytics()
    {
        const auto whole =
            m_store->ask(AgentActivityQuestion{m_days.begin()->first, m_days.rbegin()->first, m_zone, {}});
        QCOMPARE(whole.rows.size(), 1U);
        QCOMPARE(whole.rows[0].days.size(), m_days.size());
        for (const AgentDay &day : whole.rows[0].days) {
            QCOMPARE(day.apiCalls, m_days[day.day]);
            QCOMPARE(day.tokensIssued, m_days[day.day]);
        }
        QCOMPARE(m_store->ask(UsageSummaryQuestion{m_day, m_day, m_zone}).apiCalls, m_days[m_day]);
        const auto points = m_store->ask(TokenTrendsQuestion{m_day, m_day, m_zone}).points;
        QCOMPARE(points.size(), 1U);
        QCOMPARE(points[0].issued, m_days[m_day]);
        qint64 sum = 0;
        for (const AgentHour &hour : m_store->ask(AgentHoursQuestion{m_day, m_day, m_zone}).rows) {
            QCOMPARE(hour.events, (3 * m_hours[{m_day, hour.hour}]));
            sum += hour.events;
        }
        QCOMPARE(sum, 3 * m_days[m_day]);
    }
};

QTEST_GUILESS_MAIN(ZoneDaysTest)
#include "tst_zonedays.moc"
