// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultproxy.h"
#include "remotebench.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>
#include <QTimer>

#include <set>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Fault = FaultProxy::Fault;

namespace {

/// A console's window as far as the network concerns it: asks anew when told to, and shows the rows that arrive.
class Watcher : public QObject
{
public:
    explicit Watcher(RemoteBackend &backend) : m_backend(backend)
    {
        connect(&backend, &Backend::opened, this, [this] {
            ++openings;
            reload();
        });
        connect(&backend, &Backend::dataChanged, this, [this] { ask(); });
        connect(&backend, &Backend::liveArrived, this, [this](const LiveBatch &batch) {
            for (const LiveRow &row : batch.rows)
                if (m_loading || !m_known.contains(row.sequence))
                    (m_loading ? m_early : shown).push_back(row.sequence);
        });
        connect(&backend, &Backend::freshnessChanged, this, [this](const Freshness &now) {
            if (now.stale)
                stale.push_back(now);
        });
        connect(&m_beat, &QTimer::timeout, this, [this] { ++beats; });
        m_beat.start(0);
        backend.watchLive(true);
    }

    /// How many events the newest answer counts.
    void ask()
    {
        ActivityQuestion question;
        question.limit = 10'000;
        m_backend.ask(question, this, u"list"_s, [this](const Result<ActivityAnswer> &answer) {
            ++answers;
            if (!answer) {
                refusals << answer.error().message;
                return;
            }
            listed.clear();
            for (const ActivityEvent &event : answer->events)
                listed.push_back(event.sequence);
        });
    }
    /// The rows of the store first, then those that arrive: as live panels do it.
    void reload()
    {
        ask();
        m_loading = true;
        m_early.clear();
        ActivityQuestion question;
        question.limit = 5'000;
        m_backend.ask(question, this, u"live"_s, [this](const Result<ActivityAnswer> &answer) {
            if (!answer)
                return;
            m_loading = false;
            shown.clear();
            m_known.clear();
            for (const ActivityEvent &event : answer->events) {
                shown.push_back(event.sequence);
                m_known.insert(event.sequence);
            }
            for (const qint64 row : std::exchange(m_early, {}))
                if (!m_known.contains(row))
                    shown.push_back(row);
        });
    }
    size_t different() const { return std::set<qint64>(shown.begin(), shown.end()).size(); }

    std::vector<qint64> listed, shown;
    std::vector<Freshness> stale;
    QStringList refusals;
    int openings = 0, answers = 0;
    qint64 beats = 0; ///< turns of the event loop

private:
    RemoteBackend &m_backend;
    std::vector<qint64> m_early;
    std::set<qint64> m_known; ///< of the store: the stream may tell them as well
    bool m_loading = true;
    QTimer m_beat;
};

TestCertificate loopbackIdentity(const TestCertificate &authority)
{
    return makeTestCertificate({"server", "DNS:localhost,IP:127.0.0.1"}, &authority);
}

} // namespace

/// A network that is cut, slow, silent or gone: the console notices, says what is stale and since when, stays usable, and
/// has everything once and no more when the network is back.
class RemoteFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_rounds = qEnvironmentVariableIsSet("GLASSHOUSE_LONG") ? 20 : 3;
        m_authority = makeTestCertificate({"Test authority", {}, -1, 30, true});
        m_identity = loopbackIdentity(m_authority);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(QSslCertificate::fromData(m_authority.certificate));
        QSslConfiguration::setDefaultConfiguration(tls);
    }

    void network_comesBack_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("reset") << Fault::Reset;
        QTest::newRow("black hole") << Fault::BlackHole;
        QTest::newRow("half open") << Fault::HalfOpen;
        QTest::newRow("cut in the handshake") << Fault::CutInHandshake;
    }
    void network_comesBack()
    {
        QFETCH(Fault, fault);
        RemoteBench bench(&m_identity);
        QVERIFY(bench.store(50));
        FaultProxy proxy(bench.port());
        RemoteBackend backend(quickOptions(proxy.port(), true));
        Watcher console(backend);
        QVERIFY(backend.connectWith(bench.token("admin")).has_value());
        QTRY_COMPARE(console.listed.size(), size_t(bench.stored()));
        QTRY_COMPARE(console.shown.size(), size_t(bench.stored()));

        for (int round = 0; round < m_rounds; ++round) {
            const std::vector<qint64> before = console.listed;
            const qint64 cutAt = QDateTime::currentMSecsSinceEpoch();
            console.stale.clear();
            proxy.set(fault);
            QTRY_VERIFY(!console.stale.empty());
            QVERIFY(backend.freshness().stale);
            QVERIFY(!backend.freshness().why.isEmpty());
            // Since when: the last word from there, not when it was missed.
            QVERIFY(std::abs(backend.freshness().sinceMs - cutAt) < 2'000);
            QVERIFY(bench.store(20)); // while nobody can hear of it

            // Usable: the event loop turns, the same question has its last answer, another one a reason.
            const qint64 beats = console.beats;
            const int answers = console.answers;
            console.ask();
            QTRY_COMPARE(console.answers, answers + 1);
            QCOMPARE(console.listed, before);
            QVERIFY(console.refusals.isEmpty());
            QTRY_VERIFY(console.beats > beats + 20);
            Result<UsageAnswer> other = fail(Error::Code::Io, u"not asked"_s);
            backend.ask(UsageQuestion{}, &console, u"other"_s,
                        [&other](const Result<UsageAnswer> &answer) { other = answer; });
            QTRY_VERIFY(!other && other.error().code == Error::Code::Busy);
            QCOMPARE(other.error().message, backend.freshness().why);

            proxy.set(Fault::None);
            QTRY_VERIFY(!backend.freshness().stale);
            QTRY_COMPARE(console.listed.size(), size_t(bench.stored()));
            QVERIFY(bench.store(5)); // heard of at once again
            QTRY_COMPARE(console.listed.size(), size_t(bench.stored()));
            QTRY_COMPARE(console.different(), size_t(bench.stored()));
            QCOMPARE(console.shown.size(), size_t(bench.stored())); // nothing twice
        }
        QCOMPARE(backend.gaps(), 0);
    }

    void slowNetwork_isNoCut_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("latency") << Fault::Latency;
        QTest::newRow("throttle") << Fault::Throttle;
    }
    void slowNetwork_isNoCut()
    {
        QFETCH(Fault, fault);
        const bool isLong = qEnvironmentVariableIsSet("GLASSHOUSE_LONG");
        RemoteBench bench;
        QVERIFY(bench.store(30));
        FaultProxy proxy(bench.port());
        proxy.latencyMs = isLong ? 2'000 : 200;
        RemoteOptions options = quickOptions(proxy.port());
        options.timings.connectMs = options.timings.silenceMs = 12'000;
        RemoteBackend backend(options);
        Watcher console(backend);
        QVERIFY(backend.connectWith(bench.token("admin")).has_value());
        QTRY_COMPARE(console.listed.size(), size_t(bench.stored()));
        for (int round = 0; round < m_rounds; ++round) {
            proxy.set(fault);
            const qint64 beats = console.beats;
            QVERIFY(bench.store(10));
            QTRY_COMPARE_WITH_TIMEOUT(console.listed.size(), size_t(bench.stored()), 30'000);
            QTRY_COMPARE_WITH_TIMEOUT(console.different(), size_t(bench.stored()), 30'000);
            QVERIFY(console.beats > beats + 20);
            proxy.set(Fault::None);
        }
        QVERIFY(console.stale.empty());
        QCOMPARE(console.shown.size(), size_t(bench.stored()));
        QCOMPARE(console.openings, 1);
    }

    void nameThatDoesNotResolve_isSaid()
    {
        for (int round = 0; round < m_rounds; ++round) {
            RemoteOptions options = quickOptions(1);
            options.address = *RemoteAddress::parse(u"https://no-such-host.invalid"_s);
            options.timings.connectMs = 10'000;
            RemoteBackend backend(options);
            Watcher console(backend);
            QString trouble;
            connect(&backend, &Backend::troubleChanged, &console, [&](const QString &text) { trouble = text; });
            QVERIFY(backend.connectWith("gh_x").has_value());
            QTRY_VERIFY(backend.trouble().has_value());
            QCOMPARE(backend.trouble()->kind, RemoteTrouble::Kind::NoSuchHost);
            QVERIFY(trouble.contains(u"no-such-host.invalid"_s));
            QVERIFY(!backend.freshness().stale); // nothing was shown that could have become old
            QVERIFY(console.beats > 0);
        }
    }

    void serverThatRestarts_isFoundAgain()
    {
        RemoteBench bench;
        QVERIFY(bench.store(20));
        FaultProxy proxy(bench.port());
        RemoteBackend backend(quickOptions(proxy.port()));
        Watcher console(backend);
        QVERIFY(backend.connectWith(bench.token("admin")).has_value());
        QTRY_COMPARE(console.listed.size(), size_t(20));
        bench.stop();
        QTRY_VERIFY(backend.freshness().stale);
        QVERIFY(bench.store(7));
        bench.restart();
        proxy.setTarget(bench.port());
        QTRY_VERIFY(backend.isUp());
        QTRY_COMPARE(console.listed.size(), size_t(27));
        QTRY_COMPARE(console.shown.size(), size_t(27));
    }

private:
    int m_rounds = 3;
    TestCertificate m_authority, m_identity;
};

QTEST_GUILESS_MAIN(RemoteFaultsTest)
#include "tst_remotefaults.moc"
