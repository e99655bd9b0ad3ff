// SPDX-License-Identifier: GPL-3.0-or-later
// What SQL counts is what the questions of the panels count, over the same store.
#include "activitystore.h"

#include "access/access.h"
#include "base/jsonwriter.h"
#include "query/sqljson.h"
#include "query/sqltables.h"
#include "query/sqlworker.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

/// A column among values; an empty text is NULL in SQL.
QString among(const QString &column, const QStringList &values, bool excluded)
{
    if (values.isEmpty())
        return u"1"_s;
    QStringList texts;
    for (const QString &value : values) {
        if (!value.isEmpty())
            texts << quoted(value);
    }
    const QString in = texts.isEmpty() ? u"0"_s : column + u" IN ("_s + texts.join(u", "_s) + u')';
    const QString found =
        values.contains(QString()) ? u'(' + in + u" OR "_s + column + u" IS NULL)"_s : u"ifnull("_s + in + u", 0)"_s;
    return excluded ? u"NOT "_s + found : values.contains(QString()) ? found : in;
}

QString among(const QString &column, const Choice &choice)
{
    return among(column, choice.values, choice.excluded);
}

/// The filter's meaning in SQL; nothing: it has a restriction that SQL has no column for.
std::optional<QString> whereOf(const Filter &f)
{
    const EventFilter &e = f.events;
    if (!f.text.isEmpty() || f.withErrors)
        return std::nullopt;
    QStringList all{among(u"agent"_s, f.agents, false),
                    among(u"model"_s, f.models, false),
                    among(u"project"_s, f.projects, false),
                    among(u"session"_s, f.sessions, false),
                    among(u"class"_s, e.classes),
                    among(u"kind"_s, e.kinds),
                    among(u"outcome"_s, e.outcomes),
                    among(u"action"_s, e.actions),
                    among(u"actor"_s, e.actors),
                    among(u"tool"_s, e.tools),
                    among(u"resource"_s, e.resources),
                    among(u"machine"_s, e.machines),
                    among(u"skill"_s, e.skills),
                    among(u"plugin"_s, e.plugins)};
    if (!f.range.isUnbounded())
        all << u"time_ms >= %1 AND time_ms < %2"_s.arg(f.range.beginMs).arg(f.range.endMs);
    if (f.hour)
        all << u"strftime('%H', time) = '%1'"_s.arg(*f.hour, 2, 10, QChar(u'0'));
    if (!e.actionPrefix.isEmpty())
        all << u"substr(action, 1, %1) = %2"_s.arg(e.actionPrefix.size()).arg(quoted(e.actionPrefix));
    if (!e.resultPattern.isEmpty())
        all << u"outcome LIKE "_s + quoted(e.resultPattern);
    if (!e.correlation.isEmpty())
        all << u"correlation = "_s + quoted(e.correlation);
    if (e.failures)
        all << u"is_error = 1"_s;
    all.removeAll(u"1"_s);
    return all.isEmpty() ? u"1"_s : all.join(u" AND "_s);
}

} // namespace

class TestSql : public QObject
{
    Q_OBJECT

    Result<SqlAnswer> ask(const QString &sql, std::optional<std::vector<std::string>> only = std::nullopt) const
    {
        SqlTask task;
        task.storePath = m_store->path(), task.tenant = 1, task.onlyActors = std::move(only);
        task.question = {sql, SqlQuestion::MostRows, false};
        task.deadlineMs = 60'000;
        return answerSql(task);
    }
    qint64 number(const QString &sql, std::optional<std::vector<std::string>> only = std::nullopt) const
    {
        const auto answer = ask(sql, std::move(only));
        if (!answer)
            qWarning("%s: %s", qPrintable(sql), qPrintable(answer.error().message));
        const auto *const value =
            answer && answer->rows.size() == 1 ? std::get_if<qint64>(&answer->rows[0][0]) : nullptr;
        return value ? *value : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<ActivityStore>(11);
        QVERIFY(m_store->add(3000));
        QVERIFY(m_store->importTranscripts());
    }

    void countsEqualTheListsOwn_underRandomFilters()
    {
        const auto reader = m_store->reader();
        QVERIFY(reader);
        int compared = 0, found = 0;
        for (int i = 0; i < 120; ++i) {
            const Filter filter = m_store->randomFilter();
            const auto where = whereOf(filter);
            if (!where)
                continue;
            const qint64 rows = qint64(everyRow(*reader, filter).size());
            const qint64 counted = number(u"SELECT count(*) FROM activity WHERE "_s + *where);
            QVERIFY2(counted == rows, qPrintable(u"%1: %2, not %3"_s.arg(*where).arg(counted).arg(rows)));
            ++compared, found += rows > 0;
        }
        QVERIFY(compared > 60 && found > 20);
    }

    void sumsEqualTheRows()
    {
        for (const QString &by : {u"kind"_s, u"agent"_s, u"actor"_s, u"outcome"_s, u"project"_s, u"machine"_s,
                                  u"source"_s, u"action"_s, u"model"_s}) {
            const auto rows =
                ask(u"SELECT %1, count(*) FROM activity WHERE %1 IS NOT NULL GROUP BY 1 ORDER BY 1"_s.arg(by));
            for (const QString &table : {u"usage_hourly"_s, u"usage_daily"_s}) {
                const auto sums =
                    ask(u"SELECT %1, sum(events) FROM %2 WHERE %1 IS NOT NULL GROUP BY 1 ORDER BY 1"_s.arg(by, table));
                QVERIFY2(rows && sums, qPrintable(by));
                QVERIFY2(rows->rows == sums->rows && !rows->rows.empty(), qPrintable(by + u' ' + table));
            }
        }
        const auto tools =
            ask(u"SELECT tool, count(*) FROM activity WHERE kind='tool' AND tool IS NOT NULL GROUP BY 1 ORDER BY 1"_s);
        const auto sums = ask(
            u"SELECT tool, sum(events) FROM usage_daily WHERE tool IS NOT NULL AND kind='tool' GROUP BY 1 ORDER BY 1"_s);
        QVERIFY(tools && sums && tools->rows == sums->rows && !tools->rows.empty());
    }

    void callsTokensAndCost_areTheSameEverywhere()
    {
        QCOMPARE(number(u"SELECT count(DISTINCT id) FROM costs"_s),
                 number(u"SELECT count(*) FROM activity WHERE kind='model_call'"_s));
        for (const QString &figure : {u"cost_nano_usd"_s, u"input_tokens"_s, u"output_tokens"_s}) {
            const qint64 costs = number(u"SELECT ifnull(sum(%1), 0) FROM costs"_s.arg(figure));
            QCOMPARE(number(u"SELECT sum(%1) FROM usage_daily"_s.arg(figure)), costs);
            QCOMPARE(number(u"SELECT sum(%1) FROM usage_hourly"_s.arg(figure)), costs);
        }
        QCOMPARE(number(u"SELECT count(*) FROM costs c JOIN activity a ON a.id = c.id WHERE a.time_ms IS c.time_ms"_s),
                 number(u"SELECT count(*) FROM costs"_s));
    }

    void sessionsAreThoseOfTheList()
    {
        const auto reader = m_store->reader();
        SessionsQuestion question;
        question.zone = u"UTC"_s;
        const auto sessions = reader->ask(question, Access::localOwner());
        QVERIFY(sessions && !sessions->sessions.empty());
        QCOMPARE(number(u"SELECT count(*) FROM sessions"_s), qint64(sessions->sessions.size()));
        for (const SessionSummary &session : sessions->sessions) {
            QCOMPARE(number(u"SELECT tool_calls FROM sessions WHERE session = "_s + quoted(session.id)),
                     session.toolCalls);
        }
    }

    void aPersonSeesTheOwnRows_andNobodyNone()
    {
        const std::vector<std::string> jana{"jana"};
        const qint64 own = number(u"SELECT count(*) FROM activity WHERE actor = 'jana'"_s);
        QVERIFY(own > 0);
        QCOMPARE(number(u"SELECT count(*) FROM activity"_s, jana), own);
        QCOMPARE(number(u"SELECT count(*) FROM activity"_s, std::vector<std::string>{"jana", "petr"}),
                 own + number(u"SELECT count(*) FROM activity WHERE actor = 'petr'"_s));
        QCOMPARE(number(u"SELECT sum(events) FROM usage_daily"_s, jana), own);
        QCOMPARE(number(u"SELECT count(*) FROM costs"_s, jana),
                 number(u"SELECT count(*) FROM costs WHERE actor = 'jana'"_s));
        for (const QString &table : {u"activity"_s, u"telemetry"_s, u"sessions"_s, u"findings"_s, u"feedback"_s,
                                     u"costs"_s, u"usage_daily"_s, u"usage_hourly"_s}) {
            QCOMPARE(number(u"SELECT count(*) FROM "_s + table, std::vector<std::string>{}), 0);
            QCOMPARE(number(u"SELECT count(*) FROM "_s + table, std::vector<std::string>{""}), 0);
        }
    }

    void answersComeBackAsTheyWere()
    {
        SqlAnswer answer;
        answer.columns = {{u"a"_s, {}}, {u"b\n\"x\""_s, {}}, {u"c"_s, {}}};
        answer.rows = {
            {qint64(1), 2.0, u"t"_s}, {std::numeric_limits<qint64>::max(), 1e300, SqlCell()}, {SqlCell(), 0.1, u""_s}};
        answer.truncated = true, answer.elapsedMs = 12, answer.plan = {u"SCAN"_s}, answer.advice = u"…"_s;
        findTypes(answer);
        QCOMPARE(answer.columns[0].type, SqlColumn::Type::Integer);
        QCOMPARE(answer.columns[1].type, SqlColumn::Type::Real);
        const auto back = parseSqlReply(toJson(Result<SqlAnswer>(answer)));
        QVERIFY(back);
        QVERIFY(*back == answer);
        const auto refused = parseSqlReply(toJson(Result<SqlAnswer>(fail(Error::Code::Busy, u"later"_s))));
        QVERIFY(!refused && refused.error() == (Error{Error::Code::Busy, u"later"_s}));
        QVERIFY(!parseSqlReply("{}"));
        QVERIFY(!parseSqlReply("{\"schema\":\"glasshouse.sql.v1\",\"columns\":[{\"name\":\"a\"}],\"rows\":[[1,2]]}"));
    }

    void aTaskWithoutAScope_isNone()
    {
        SqlTask task;
        task.storePath = u"/x/žluť.db"_s, task.tenant = 7, task.onlyActors = std::vector<std::string>{"ada", ""};
        task.question = {u"SELECT 'x'"_s, 5, true};
        const auto back = parseSqlTask(toJson(task));
        QVERIFY(back && *back == task);
        QByteArray json = toJson(task);
        json.replace("only_actors", "other");
        QVERIFY(!parseSqlTask(json));
        QVERIFY(!parseSqlTask("{}"));
    }

    void everyTableIsDescribed()
    {
        QCOMPARE(sqlTables().size(), size_t(8));
        for (const SqlTable &table : sqlTables()) {
            for (const SqlTableColumn &column : table.columns)
                QVERIFY2(!column.about.isEmpty()
                             && ask(u"SELECT \"%1\" FROM %2 LIMIT 1"_s.arg(column.name, table.name)),
                         qPrintable(table.name + u'.' + column.name));
        }
        QVERIFY(sqlFunctions().contains(u"json_extract"_s) && !sqlFunctions().contains(u"load_extension"_s));
    }

private:
    std::unique_ptr<ActivityStore> m_store;
};

QTEST_GUILESS_MAIN(TestSql)
#include "tst_sql.moc"
