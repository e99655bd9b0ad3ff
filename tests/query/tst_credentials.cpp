// SPDX-License-Identifier: GPL-3.0-or-later
// Rotations of credentials, and how endpoints are called.
#include "networkstore.h"

#include "access/access.h"
#include "ingest/rollupcheck.h"
#include "query/reader.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'795'262'400'000; // 2026-11-21, 12:00 UTC
constexpr qint64 HourMs = 3'600'000, DayLongMs = 24 * HourMs;

class Store
{
public:
    Store() : m_store(m_folder.filePath(u"a.db"_s)) {}

    PreparedEvent event(EventKind kind, qint64 timeMs, const std::string &action)
    {
        PreparedEvent event;
        event.timeMs = timeMs, event.kind = kind, event.action = action;
        event.outcome = Outcome::Ok;
        event.hash = QCryptographicHash::hash("e" + QByteArray::number(++m_next), QCryptographicHash::Blake2s_128);
        event.ownId = true;
        return event;
    }
    void identity(const std::string &agent, const std::string &action, qint64 timeMs, const std::string &resource = {},
                  const std::string &actor = {}, Outcome outcome = Outcome::Ok)
    {
        PreparedEvent e = event(EventKind::Identity, timeMs, action);
        e.agent = agent, e.resource = resource, e.actor = actor, e.outcome = outcome;
        m_events.push_back(std::move(e));
    }
    void apiCall(const std::string &endpoint, qint64 timeMs, std::optional<qint64> durationNs,
                 Outcome outcome = Outcome::Ok, const std::string &agent = "helpdesk")
    {
        PreparedEvent e = event(EventKind::ApiCall, timeMs, "api_call");
        e.resource = endpoint, e.durationNs = durationNs, e.outcome = outcome, e.agent = agent, e.actor = "ada";
        m_events.push_back(std::move(e));
    }
    bool send()
    {
        PreparedBatch batch;
        batch.tenant = 1, batch.source = "native:";
        batch.bytes = qint64(m_events.size()) * 700;
        batch.events = std::move(m_events);
        m_events.clear();
        return m_store.send(std::move(batch)).has_value();
    }

    template<typename Question>
    typename Question::Answer ask(const Question &question, const Scope &scope = Access::localOwner())
    {
        auto reader = StoreReader::open(m_store.path());
        if (!reader)
            return {};
        auto answer = (*reader)->ask(question, scope);
        return answer ? std::move(*answer) : typename Question::Answer{};
    }
    QString path() const { return m_store.path(); }

private:
    QTemporaryDir m_folder;
    NetworkStore m_store;
    std::vector<PreparedEvent> m_events;
    int m_next = 0;
};

QString text(const CredentialRow &r)
{
    const auto ago = [](qint64 ms) { return ms == NoTime ? u"never"_s : u"%1 h"_s.arg((Now - ms) / HourMs); };
    return u"%1/%2 %3 since %4, %5 d, %6 rotated, %7 issued, %8 failed, by %9"_s
        .arg(r.agent, r.kind, ago(r.lastMs), ago(r.sinceMs))
        .arg(r.days)
        .arg(r.rotations)
        .arg(r.tokensIssued)
        .arg(r.tokensFailed)
        .arg(r.by);
}

QStringList texts(const CredentialsAnswer &answer)
{
    QStringList all;
    for (const CredentialRow &row : answer.rows)
        all += text(row);
    return all;
}

Scope viewer(const std::string &subject)
{
    Principal principal;
    principal.tenant = 1, principal.role = Role::Viewer, principal.subject = subject;
    return Access::scopeFor(principal);
}

} // namespace

class CredentialsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachCredential_tellsItsLastRotation_longestAgoFirst()
    {
        Store store;
        store.identity("billing", "agent_registered", Now - 100 * HourMs, {}, "root");
        store.identity("billing", "credential_rotated", Now - 90 * HourMs, "api_key", "ada");
        store.identity("billing", "credential_rotated", Now - 30 * HourMs, "api_key", "jana");
        store.identity("billing", "credential_rotated", Now - 60 * HourMs, "tls", "petr");
        store.identity("billing", "credential_rotated", Now - 1 * HourMs, "tls", "petr", Outcome::Error);
        store.identity("billing", "token_issued", Now - 2 * HourMs, "session");
        store.identity("billing", "token_issued", Now - 3 * HourMs, "api_key");
        store.identity("billing", "token_issued", Now - 3 * HourMs, "session", {}, Outcome::Error);
        store.identity("billing", "token_failed", Now - 2 * HourMs, "session", {}, Outcome::Error);
        store.identity("search", "token_issued", Now - 200 * HourMs);
        store.identity({}, "credential.rotated", Now - 10 * HourMs, "s3-exporter", "ops-oncall");
        QVERIFY(store.send());
        QCOMPARE(texts(store.ask(CredentialsQuestion{{}, Now})),
                 (QStringList{u"search/ never since 200 h, 8 d, 0 rotated, 1 issued, 0 failed, by "_s,
                              u"billing/tls 60 h since 100 h, 2 d, 1 rotated, 0 issued, 0 failed, by petr"_s,
                              u"billing/api_key 30 h since 100 h, 1 d, 2 rotated, 2 issued, 2 failed, by jana"_s,
                              u"s3-exporter/ 10 h since 12 h, 0 d, 1 rotated, 0 issued, 0 failed, by ops-oncall"_s}));
        QCOMPARE(verifyRollups(store.path())->wrong, 0);
    }

    void theRange_restrictsCounts_butNotTheLastRotation()
    {
        Store store;
        for (const int hours : {400, 300, 5, 2})
            store.identity("billing", "token_issued", Now - hours * HourMs - 7'000);
        store.identity("billing", "credential_rotated", Now - 350 * HourMs, "api_key", "ada");
        QVERIFY(store.send());
        CredentialsQuestion question{{}, Now};
        question.filter.range = {Now - 5 * HourMs - 7'000, Now};
        QCOMPARE(texts(store.ask(question)),
                 (QStringList{u"billing/api_key 350 h since 400 h, 14 d, 0 rotated, 2 issued, 0 failed, by ada"_s}));
        question.filter.range.beginMs += 1; // within a quarter hour: rows tell
        QCOMPARE(store.ask(question).rows.front().tokensIssued, 1);
        question.filter.agents = {u"nobody"_s};
        QVERIFY(store.ask(question).rows.empty());
    }

    void days_areWholeOnes()
    {
        Store store;
        store.identity("a", "credential_rotated", Now - DayLongMs, "k", "ada");
        store.identity("b", "credential_rotated", Now - DayLongMs + 1, "k", "ada");
        QVERIFY(store.send());
        const auto rows = store.ask(CredentialsQuestion{{}, Now}).rows;
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].days, 1);
        QCOMPARE(rows[1].days, 0);
    }

    void onePersonsScope_seesOwnActsAlone()
    {
        Store store;
        store.identity("billing", "credential_rotated", Now - 90 * HourMs, "api_key", "ada");
        store.identity("billing", "credential_rotated", Now - 30 * HourMs, "api_key", "jana");
        store.identity("search", "token_issued", Now - 30 * HourMs, {}, "jana");
        QVERIFY(store.send());
        const CredentialsQuestion question{{}, Now};
        QCOMPARE(texts(store.ask(question, viewer("ada"))),
                 (QStringList{u"billing/api_key 90 h since 90 h, 3 d, 1 rotated, 0 issued, 0 failed, by ada"_s}));
        QCOMPARE(store.ask(question, viewer("jana")).rows.size(), 2U);
        QVERIFY(store.ask(question, viewer("")).rows.empty());
    }

    void endpoints_areWhatTheirCallsSay_fromSumsAndFromRows()
    {
        Store store;
        std::mt19937 random(5);
        struct Exact {
            qint64 calls = 0, errors = 0;
            std::vector<qint64> durations;
            std::vector<qint64> trend = std::vector<qint64>(24, 0);
        };
        std::map<QString, Exact> exact;
        const qint64 begin = Now - 3 * DayLongMs;
        for (int i = 0; i < 6'000; ++i) {
            const QString endpoint = QStringList{u"/v1/orders"_s, u"/v1/people"_s, u"/v2/search"_s}[int(random() % 3)];
            const qint64 time = begin + qint64(random() % quint64(3 * DayLongMs / 1'000)) * 1'000;
            const qint64 duration = 1'000'000 + qint64(random() % 5'000'000'000);
            const Outcome outcome = random() % 9 ? Outcome::Ok : Outcome::Error;
            store.apiCall(endpoint.toStdString(), time, duration, outcome);
            Exact &e = exact[endpoint];
            ++e.calls, e.errors += outcome == Outcome::Error;
            e.durations.push_back(duration);
            ++e.trend[size_t((time - begin) * 24 / (3 * DayLongMs))];
        }
        QVERIFY(store.send());
        EndpointsQuestion question{{}, u"UTC"_s};
        question.filter.range = {begin, Now};
        for (const bool fromRows : {false, true}) {
            question.filter.agents = fromRows ? QStringList{u"helpdesk"_s} : QStringList(); // no sum knows it
            const auto rows = store.ask(question).rows;
            QCOMPARE(rows.size(), exact.size());
            for (size_t i = 1; i < rows.size(); ++i)
                QVERIFY(rows[i - 1].calls >= rows[i].calls);
            for (const EndpointRow &row : rows) {
                Exact &e = exact[row.endpoint];
                QCOMPARE(row.calls, e.calls);
                QCOMPARE(row.errors, e.errors);
                QCOMPARE(row.trend, e.trend);
                std::sort(e.durations.begin(), e.durations.end());
                const auto near = [&e](std::optional<qint64> ns, double share) {
                    const auto right = double(e.durations[size_t(std::ceil(share * double(e.durations.size()))) - 1]);
                    return ns && std::abs(double(*ns) - right) <= 0.05 * right;
                };
                QVERIFY(near(row.p50Ns, 0.5) && near(row.p95Ns, 0.95) && near(row.p99Ns, 0.99));
            }
        }
        QCOMPARE(verifyRollups(store.path())->wrong, 0);
    }

    void endpoints_ofAShortRange_haveFineTrends()
    {
        Store store;
        for (int minute = 0; minute < 24; minute += 2)
            store.apiCall("/v1/orders", Now - 24 * 60'000 + minute * 60'000, 5'000'000);
        store.apiCall("/v1/orders", Now, 5'000'000); // the end is no part of the range
        QVERIFY(store.send());
        EndpointsQuestion question{{}, u"UTC"_s};
        question.filter.range = {Now - 24 * 60'000, Now};
        const auto rows = store.ask(question).rows;
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0].calls, 12);
        for (size_t part = 0; part < 24; ++part)
            QCOMPARE(rows[0].trend[part], part % 2 ? 0 : 1);
    }

    void endpoints_underAnOutcome_leaveOutWhatTheSumsDoNotTell()
    {
        Store store;
        for (int hour = 0; hour < 48; ++hour) {
            store.apiCall("/v1/orders", Now - hour * HourMs, 5'000'000);
            store.apiCall("/v1/orders", Now - hour * HourMs, 9'000'000, Outcome::Error);
        }
        QVERIFY(store.send());
        EndpointsQuestion question{{}, u"UTC"_s};
        question.filter.events.failures = true;
        auto rows = store.ask(question).rows;
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0].calls, 48);
        QCOMPARE(rows[0].errors, 48);
        QVERIFY(!rows[0].p95Ns);
        question.filter.events.failures = false;
        question.filter.events.kinds.values = {u"tool"_s};
        QVERIFY(store.ask(question).rows.empty());
        question.filter.events.kinds.values.clear();
        question.filter.events.classes.values = {u"query"_s};
        QCOMPARE(store.ask(question).rows.front().calls, 96);
        QCOMPARE(store.ask(question, viewer("ada")).rows.front().calls, 96);
        QVERIFY(store.ask(question, viewer("jana")).rows.empty());
    }
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
