// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"
#include "query/reader.h"
#include "store/dictionary.h"
#include "store/presence.h"
#include "store/schema.h"
#include "store/statement.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <functional>
#include <memory>
#include <random>
#include <span>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int Sessions = 400;
constexpr qint64 Begin = 20'700 * UtcDayMs;

using By = SessionOrder::By;
constexpr By Orders[] = {By::LastActive, By::Title,     By::Project, By::Agent, By::Model,  By::Duration,
                         By::Prompts,    By::ToolCalls, By::Tokens,  By::Cost,  By::Errors, By::Severity};

} // namespace

/// A list of sessions that comes in pages is the whole list, in every order.
class SessionPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(u"a.db"_s);
        auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        QVERIFY(connection && migrate(*connection));
        fill(*connection);
        QVERIFY(connection->takeFailure());
        auto reader = StoreReader::open(m_path);
        QVERIFY(reader);
        m_reader = std::move(*reader);
    }
    void cleanupTestCase() { m_reader.reset(); }

    void pages_areTheWholeList_inEveryOrder()
    {
        for (const By by : Orders) {
            for (const bool ascending : {false, true}) {
                for (const bool failedFirst : {false, true}) {
                    SessionsQuestion question = inTheMiddle();
                    question.order = {by, ascending, failedFirst};
                    const SessionsAnswer whole = ask(question);
                    QVERIFY(whole.sessions.size() > 50 && whole.sessions.size() < Sessions);
                    question.limit = 37;
                    std::vector<SessionSummary> joined;
                    for (; question.offset < whole.matched; question.offset += question.limit) {
                        const SessionsAnswer page = ask(question);
                        QCOMPARE(page.matched, whole.matched);
                        QCOMPARE(page.total, Sessions);
                        QVERIFY(page.usage == whole.usage);
                        QCOMPARE(page.failed, whole.failed);
                        joined.insert(joined.end(), page.sessions.begin(), page.sessions.end());
                    }
                    QVERIFY(joined == whole.sessions);
                    QVERIFY(ask(question).sessions.empty()); // beyond the end
                }
            }
        }
    }

    void sums_areOfAllThatMatch()
    {
        SessionsQuestion question = inTheMiddle();
        const SessionsAnswer whole = ask(question);
        UsageFigures sum;
        qint64 failed = 0;
        for (const SessionSummary &session : whole.sessions)
            sum += session.usage, failed += session.errors + session.apiErrors > 0;
        QCOMPARE(whole.matched, qint64(whole.sessions.size()));
        QCOMPARE(whole.failed, failed);
        QVERIFY(whole.usage == sum);
        question.limit = 3;
        QVERIFY(ask(question).usage == sum);
    }

    void theOrder_isTheOneAskedFor()
    {
        SessionsQuestion question;
        question.order = {By::Tokens, false, true};
        const SessionsAnswer dear = ask(question);
        const auto key = [](const SessionSummary &s) {
            return std::tuple(s.errors + s.apiErrors == 0, -s.usage.tokens.total(), -s.lastMs, s.id);
        };
        QVERIFY(std::ranges::is_sorted(dear.sessions, {}, key));
        question.order = {By::Title, true, false};
        const SessionsAnswer named = ask(question);
        QVERIFY(std::ranges::is_sorted(named.sessions, [](const SessionSummary &a, const SessionSummary &b) {
            const int order = a.title.compare(b.title, Qt::CaseInsensitive);
            return order != 0 ? order < 0 : std::tuple(-a.lastMs, a.id) < std::tuple(-b.lastMs, b.id);
        }));
    }

    void bySeverity_theGravestFindingStandsFirst()
    {
        SessionsQuestion question;
        question.order = {By::Severity, false, false};
        const SessionsAnswer grave = ask(question);
        const auto key = [](const SessionSummary &s) {
            return std::tuple(s.findings > 0 ? -int(s.gravest) : 1, -s.findings, -s.lastMs, s.id);
        };
        QVERIFY(std::ranges::is_sorted(grave.sessions, {}, key));
        QCOMPARE(grave.sessions.front().gravest, Severity::Error);
        QCOMPARE(grave.sessions.back().findings, 0);
        // told of a page, of one by one and of all the same
        question.limit = 20;
        const SessionsAnswer page = ask(question);
        QVERIFY(std::ranges::equal(page.sessions, std::span(grave.sessions).first(20)));
        question.order = {};
        for (const SessionSummary &session : ask(question).sessions)
            QVERIFY(std::ranges::find(grave.sessions, session) != grave.sessions.end());
    }

    /// A session that may well go on is not blamed for how it ends.
    void bySeverity_anEndThatIsYoungDoesNotCount()
    {
        SessionsQuestion question;
        question.order = {By::Severity, false, false};
        const SessionsAnswer all = ask(question);
        const auto young = std::ranges::find(all.sessions, u"young"_s, &SessionSummary::title);
        QVERIFY(young != all.sessions.end());
        QCOMPARE(young->findings, 1);
        QCOMPARE(young->gravest, Severity::Info);
    }

    void aText_narrowsPagesAsItNarrowsTheList()
    {
        SessionsQuestion question;
        question.filter.text = u"TITLE 3"_s;
        const SessionsAnswer whole = ask(question);
        QVERIFY(!whole.sessions.empty() && qint64(whole.sessions.size()) < whole.total);
        for (const SessionSummary &session : whole.sessions)
            QVERIFY(session.title.contains(question.filter.text, Qt::CaseInsensitive));
        question.limit = 5, question.offset = 5;
        const SessionsAnswer page = ask(question);
        QVERIFY(std::equal(page.sessions.begin(), page.sessions.end(), whole.sessions.begin() + 5));
    }

    void aPageWithoutAPlace_isRefused()
    {
        SessionsQuestion question;
        question.offset = -1;
        QCOMPARE(m_reader->ask(question, Access::localOwner()).error().code, Error::Code::Rejected);
    }

private:
    static SessionsQuestion inTheMiddle()
    {
        SessionsQuestion question;
        question.filter.range = {Begin + 3 * UtcDayMs, Begin + 9 * UtcDayMs + 7 * QuarterMs};
        return question;
    }

    SessionsAnswer ask(const SessionsQuestion &question)
    {
        auto answer = m_reader->ask(question, Access::localOwner());
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return *answer;
    }

    /// Many alike, so that only the last time or the id tells them apart; some without times or prices.
    static void fill(Connection &connection)
    {
        QVERIFY(connection.execute("BEGIN"));
        std::mt19937 random(3);
        const auto below = [&random](unsigned n) { return qint64(random() % n); };
        Dictionary dictionary(connection, 1);
        PresenceCells presence;
        Statement session(connection,
                          "INSERT INTO session VALUES(?,1,?,?,?,1,0,?,?,?,0,'main','2.1.0','cli',?,1,?,?,?,0,0,1,?,?,0,"
                          "0,0,?,?,0,0)");
        Statement model(connection, "INSERT INTO session_model VALUES(?,?,1,?)");
        const auto number = [&](Dimension dimension, const char *name, unsigned count) {
            return dictionary.intern(dimension, name + std::to_string(below(count)));
        };
        for (qint64 id = 1; id <= Sessions; ++id) {
            const bool timed = below(20) != 0;
            const qint64 first = timed ? Begin + below(14 * 24) * 3'600'000 : NoTime;
            const qint64 last = timed ? first + below(4) * 3'600'000 : NoTime;
            const qint64 priced = below(3); // some have no price
            session
                .bind(id, number(Dimension::Agent, "agent-", 3), "id-" + std::to_string(below(1'000'000) * 1'000 + id),
                      (below(2) ? "Title " : "title ") + std::to_string(below(40)), first, last,
                      number(Dimension::Project, "/p/", 5), last, below(5), below(5), below(3), below(4) * 1'000,
                      below(3), priced * below(4) * 1'000'000, priced)
                .run();
            model.bind(id, number(Dimension::Model, "model-", 4), below(9)).run();
            for (qint64 at = quarterStart(first); timed && at <= last; at += QuarterMs)
                presence[{CubeTier::Quarter, at, id}] = 1;
            if (!timed)
                presence[{CubeTier::Quarter, NoTime, id}] = 1;
        }
        fillFindings(connection, below);
        CubeCells cells; // which days there are is told by the sums
        for (const auto &[key, count] : presence)
            cells[{Cube::Total, key.startMs}].events = 1;
        CubeStore(connection, 1).apply(cells);
        PresenceStore(connection, 1).add(std::move(presence));
        QVERIFY(connection.execute("COMMIT"));
    }

    static void fillFindings(Connection &connection, const std::function<qint64(unsigned)> &below)
    {
        constexpr std::array<const char *, 3> Severities{"info", "warning", "error"};
        Statement finding(
            connection,
            "INSERT INTO finding(tenant, session, file, type, severity, line, turn, time_ms, excerpt, scanner,"
            " detected_ms) VALUES(1,?,?,?,?,?,1,?,'x',1,0)");
        for (qint64 id = 2; id <= Sessions; ++id) {
            for (qint64 line = 1, count = below(4); line <= count; ++line)
                finding.bind(id, id, "tool_error", Severities[size_t(below(3))], line, Begin).run();
        }
        QVERIFY(connection.execute("UPDATE session SET title='young' WHERE id=1"));
        finding.bind(1, 1, "interrupted", "info", 1, Begin).run();
        finding.bind(1, 1, "abrupt_end", "warning", 2, QDateTime::currentMSecsSinceEpoch()).run();
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<StoreReader> m_reader;
};

QTEST_GUILESS_MAIN(SessionPagesTest)
#include "tst_sessionpages.moc"
