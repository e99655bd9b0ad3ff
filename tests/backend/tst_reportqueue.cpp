// SPDX-License-Identifier: GPL-3.0-or-later
// What a console reported and could not send: on the disk, tried again with the connection's own token, sent or discarded.
#include "teamserver.h"

#include "backend/feedbackcourier.h"
#include "backend/feedbackoutbox.h"
#include "backend/reportqueue.h"
#include "domain/feedbackrules.h"

#include <QDir>
#include <QSignalSpy>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = 20'000;

FeedbackReport reportAbout(const QString &message)
{
    FeedbackReport report;
    report.key = message, report.message = message;
    report.previewed = true;
    return report;
}

} // namespace

class ReportQueueTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReportQueue> m_queue;
    QByteArray m_token; ///< what the keychain gives
    QStringList m_asked;

    QString store() const { return m_folder->filePath(u"a.db"_s); }
    QStringList files() const { return QDir(store() + u".outbox"_s).entryList(QDir::Files); }
    void open(const QString &to, const ReportQueue::Timing &timing)
    {
        ReportTarget target;
        target.to = to, target.connection = to.isEmpty() ? QString() : u"keychain-entry"_s;
        m_queue = std::make_unique<ReportQueue>(
            store(), target,
            [this](const QString &connection, const std::function<void(const QByteArray &)> &found) {
                m_asked << connection;
                if (!m_token.isEmpty())
                    found(m_token);
            },
            timing);
    }
    static ReportQueue::Timing never()
    {
        ReportQueue::Timing timing;
        timing.firstMs = timing.longestMs = timing.idleMs = 3'600'000;
        timing.tokenMs = 50;
        return timing;
    }
    void add(const QString &message)
    {
        std::optional<Result<void>> kept;
        m_queue->add(reportAbout(message), this, [&kept](const Result<void> &done) { kept = done; });
        QVERIFY(QTest::qWaitFor([&kept] { return kept.has_value(); }, LongMs));
        QVERIFY(*kept);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_token.clear();
        m_asked.clear();
    }
    void cleanup() { m_queue.reset(); }

    void whatIsAdded_isOnTheDisk_withoutAToken_andKnownAfterARestart()
    {
        m_token = "secret-of-the-keychain";
        open(u"http://127.0.0.1:1"_s, never());
        add(u"it stops"_s);
        QCOMPARE(m_queue->waiting().size(), 1u);
        QCOMPARE(m_queue->waiting()[0].message, u"it stops"_s);
        QVERIFY(m_queue->nextTryMs() != NoTime);
        QCOMPARE(files().size(), 1);
        QFile file(store() + u".outbox/"_s + files()[0]);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("it stops") && bytes.contains("keychain-entry") && !bytes.contains(m_token));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        open(u"http://127.0.0.1:1"_s, never());
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->waiting().size(), 1u, LongMs);
    }

    void itIsTriedAgain_byItself_andSaysWhyNot_thenArrives_withTheConnectionsToken()
    {
        TeamServer team;
        QVERIFY(team.backend().listenState().listens());
        ReportQueue::Timing quick = never();
        quick.firstMs = 20, quick.longestMs = 50;
        open(u"http://127.0.0.1:%1"_s.arg(team.backend().listenState().httpPort), quick);
        add(u"it stops"_s); // the keychain says nothing: there is no token yet
        QTRY_VERIFY_WITH_TIMEOUT(m_queue->waiting().at(0).words.contains(u"no token"_s), LongMs);
        QSignalSpy sent(m_queue.get(), &ReportQueue::sent);
        m_token = QByteArray::fromStdString(team.token("ada"));
        QVERIFY(sent.wait(LongMs));
        QTRY_VERIFY_WITH_TIMEOUT(m_queue->waiting().empty(), LongMs);
        QVERIFY(files().isEmpty());
        QVERIFY(m_asked.contains(u"keychain-entry"_s));
        const QJsonObject inbox = TeamServer::objectOf(team.send("GET", "/api/feedback", "admin"));
        QCOMPARE(inbox[u"total"_s].toInt(), 1);
        QCOMPARE(inbox[u"reports"_s][0][u"reporter"_s].toString(), u"ada"_s);
    }

    void whatIsRefused_isNotTriedAgain_untilSomebodySaysSo_andCanBeDiscarded()
    {
        TeamServer team;
        ReportQueue::Timing quick = never();
        quick.firstMs = 20, quick.longestMs = 50;
        m_token = "gh_wrong";
        open(u"http://127.0.0.1:%1"_s.arg(team.backend().listenState().httpPort), quick);
        add(u"one"_s);
        add(u"two"_s);
        const auto refused = [this] {
            return std::ranges::all_of(m_queue->waiting(), [](const WaitingReport &each) { return each.refused; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(refused() && !m_queue->isSending(), LongMs);
        QCOMPARE(m_queue->waiting().size(), 2u);
        QCOMPARE(m_queue->nextTryMs(), NoTime);
        QVERIFY(!m_queue->waiting()[0].words.isEmpty());
        m_queue->discard({u"one"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->waiting().size(), 1u, LongMs);
        QCOMPARE(m_queue->waiting()[0].message, u"two"_s);
        m_token = QByteArray::fromStdString(team.token("ada"));
        m_queue->sendNow();
        QTRY_VERIFY_WITH_TIMEOUT(m_queue->waiting().empty(), LongMs);
    }

    void theCommandLinesCourier_leavesItToAConsole()
    {
        m_token = "x";
        open(u"http://127.0.0.1:1"_s, never());
        add(u"it stops"_s);
        m_asked.clear();
        FeedbackCourier courier(store(), [](const ActRequest &) { return ActOutcome{}; });
        QStringList words;
        connect(&courier, &FeedbackCourier::told, this,
                [&words](const QString &, const FeedbackPosted &posted) { words << posted.words; });
        QSignalSpy finished(&courier, &FeedbackCourier::finished);
        courier.look();
        QVERIFY(!finished.empty() || finished.wait(LongMs));
        QVERIFY(words.value(0).contains(u"console"_s));
        QCOMPARE(files().size(), 1);
        QVERIFY(m_asked.isEmpty());
    }

    void forTheStoreItself_itWaitsUntilThatCanBeWritten()
    {
        QVERIFY(QDir().mkpath(store())); // no store: a folder stands in its place
        ReportQueue::Timing quick = never();
        quick.firstMs = 20, quick.longestMs = 50;
        open({}, quick);
        add(u"it stops"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_queue->waiting().at(0).words.isEmpty(), LongMs);
        QSignalSpy sent(m_queue.get(), &ReportQueue::sent);
        QVERIFY(QDir().rmdir(store()));
        QVERIFY(sent.wait(LongMs));
        QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), LongMs);
        QVERIFY(m_asked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReportQueueTest)
#include "tst_reportqueue.moc"
