// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/importcommand.h"
#include "ctl/sessionscommand.h"
#include "ctl/usagecommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestUsageJson : public QObject
{
    Q_OBJECT

    static UsageFigures figures(qint64 calls, std::optional<NanoUsd> cost, qint64 unpriced = 0, bool lower = false)
    {
        return {calls, {1, 2, 3, 4, 5}, cost, unpriced, lower};
    }

private Q_SLOTS:
    void answer_hasExactlyTheDocumentedFields()
    {
        UsageAnswer answer;
        answer.zone = u"Europe/Prague"_s;
        answer.rows.push_back({u"2026-11-20"_s, u"claude-opus-5"_s, figures(7, NanoUsd{1'500'000'001})});
        answer.totals = figures(7, NanoUsd{1'500'000'001});
        const QByteArray json = usageJson(answer);
        const QByteArray expected =
            R"({"schema": "glasshouse.usage.v1", "zone": "Europe/Prague", "rows": [)"
            R"({"period": "2026-11-20", "model": "claude-opus-5", "calls": 7, "input": 1, "output": 2, "cache_read": 3, "cache_write_5m": 4,)"
            R"( "cache_write_1h": 5, "cost_usd": 1.500000001, "unpriced_tokens": 0, "lower_bound": false}], "totals": {"calls": 7, "input": 1,)"
            R"( "output": 2, "cache_read": 3, "cache_write_5m": 4, "cache_write_1h": 5, "cost_usd": 1.500000001, "unpriced_tokens": 0,)"
            R"( "lower_bound": false}})";
        QCOMPARE(QJsonDocument::fromJson(json), QJsonDocument::fromJson(expected));
        QVERIFY(json.contains("\"cost_usd\": 1.500000001,")); // as text: no noise of a double
        QVERIFY(json.indexOf("\"period\"") < json.indexOf("\"model\""));
    }

    void modelIsAbsent_whereItWasNotAskedFor()
    {
        UsageAnswer answer;
        answer.rows.push_back({u"2026-11"_s, std::nullopt, figures(1, NanoUsd{0})});
        const QJsonObject row = QJsonDocument::fromJson(usageJson(answer)).object()[u"rows"_s].toArray()[0].toObject();
        QVERIFY(!row.contains(u"model"_s));
        QCOMPARE(row[u"cost_usd"_s].toDouble(-1), 0.0); // priced at nothing is not unpriced
    }

    void cost_isNullOnlyWhereNothingIsPriced()
    {
        UsageAnswer answer;
        answer.rows.push_back({u"a"_s, std::nullopt, figures(1, std::nullopt, 15)});
        answer.totals = figures(2, NanoUsd{5}, 15, true);
        const QJsonObject json = QJsonDocument::fromJson(usageJson(answer)).object();
        QVERIFY(json[u"rows"_s].toArray()[0].toObject()[u"cost_usd"_s].isNull());
        QVERIFY(!json[u"totals"_s].toObject()[u"cost_usd"_s].isNull());
        QCOMPARE(json[u"totals"_s].toObject()[u"lower_bound"_s].toBool(), true);
    }

    void table_marksLowerBoundsAndUnpricedTokens()
    {
        UsageAnswer answer;
        answer.zone = u"UTC"_s;
        answer.rows.push_back({u"2026-11-20"_s, std::nullopt, figures(1234, NanoUsd{3'410'000'000}, 12'345, true)});
        answer.totals = answer.rows.front().figures;
        const QString text = usageText(answer, UsageQuestion::Grouping::Daily, false);
        QVERIFY2(text.contains(u"≥ $3.41"_s), qPrintable(text));
        QVERIFY(text.contains(u"unpriced: 12,345 tokens"_s));
        QVERIFY(text.contains(u"1,234"_s));
        QVERIFY(text.contains(u"Total"_s));
    }

    void emptyAnswer_saysSo()
    {
        QCOMPARE(usageText({}, UsageQuestion::Grouping::Daily, false), u"No usage in this range.\n"_s);
        const QJsonObject json = QJsonDocument::fromJson(usageJson({})).object();
        QVERIFY(json[u"rows"_s].toArray().isEmpty());
        QVERIFY(json[u"totals"_s].toObject()[u"cost_usd"_s].isNull());
    }

    void importReport_namesPlaces()
    {
        ImportReport report;
        report.progress.lines = 2;
        report.progress.badLines = 1;
        report.add({u"/a/bad.jsonl"_s, 48, 2, u"not JSON"_s});
        report.add({u"/b"_s, -1, -1, u"Permission denied"_s});
        const QJsonObject json = QJsonDocument::fromJson(importJson(report, u"/s.db"_s)).object();
        QCOMPARE(json[u"schema"_s].toString(), u"glasshouse.import.v1"_s);
        const QJsonArray problems = json[u"problems"_s].toArray();
        QCOMPARE(problems[0].toObject()[u"offset"_s].toInt(), 48);
        QVERIFY(problems[1].toObject()[u"offset"_s].isNull());
        QCOMPARE(json[u"unreadable"_s].toInt(), 1);
        QVERIFY(importText(report).contains(u"/a/bad.jsonl, line 2, byte 48: not JSON"_s));
    }

    void sessions_areChosenByProjectAndOrder()
    {
        std::vector<SessionSummary> sessions(3);
        sessions[0].id = u"a"_s, sessions[0].project = u"/home/x/ledger"_s, sessions[0].errors = 1;
        sessions[1].id = u"b"_s, sessions[1].project = u"/home/x/web"_s, sessions[1].apiErrors = 5;
        sessions[2].id = u"c"_s, sessions[2].project = u"/home/y/ledger"_s, sessions[2].errors = 3;
        SessionsArguments list;
        list.project = u"ledger"_s;
        list.errorsFirst = true;
        const auto chosen = selectSessions(sessions, list);
        QCOMPARE(chosen.size(), std::size_t(2));
        QCOMPARE(chosen[0].id, u"c"_s);
        list.project = u"/home/x/web"_s;
        QCOMPARE(selectSessions(sessions, list).front().id, u"b"_s);
    }
};

QTEST_APPLESS_MAIN(TestUsageJson)
#include "tst_usagejson.moc"
