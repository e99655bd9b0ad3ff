// SPDX-License-Identifier: GPL-3.0-or-later
// What an import brings goes to live views like what the network brings, within bounds.
#include "networkstore.h"
#include "testcorpus.h"

#include "access/access.h"
#include "base/jsonwriter.h"
#include "query/reader.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QByteArray prompts(int count, qint64 fromMs, const QString &session = u"s-1"_s)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += Line("user", session, u"%1-%2"_s.arg(session).arg(i), timeText(fromMs + i))
                    .text(u"hello"_s)
                    .cwd(u"/p/shop"_s);
    return text;
}

} // namespace

class LiveHubTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<NetworkStore>(m_folder->filePath(u"a.db"_s));
        m_seen.clear();
        m_store->live().subscribe([this](const auto &events) {
            for (const auto &event : events)
                m_seen.push_back(*event);
        });
    }
    void cleanup() { m_store.reset(); }

    void whatAnImportBrings_isPublishedWhole()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(import(u"s-1"_s, prompts(3, now - 60'000)));
        QCOMPARE(m_seen.size(), 3U);
        const QJsonObject json = QJsonDocument::fromJson(jsonOf(m_seen[1])).object();
        QCOMPARE(json[u"kind"_s].toString(), u"prompt"_s);
        QCOMPARE(json[u"session"_s].toString(), u"s-1"_s);
        QCOMPARE(json[u"project"_s].toString(), u"/p/shop"_s);
        QCOMPARE(json[u"id"_s].toInteger(), m_seen[1].sequence);
        QVERIFY(m_seen[0].sequence < m_seen[1].sequence && m_seen[1].sequence < m_seen[2].sequence);
        bool complete = false;
        QCOMPARE(m_store->live().since(m_seen[0].sequence, &complete).size(), 2U);
        QVERIFY(complete);
    }

    void theStream_saysOfAnEventWhatListsSay()
    {
        const QString time = timeText(QDateTime::currentMSecsSinceEpoch() - 5000);
        QVERIFY(import(u"s-1"_s,
                       Line("assistant", u"s-1"_s, u"a-1"_s, time)
                           .model(u"m-1"_s, u"claude-sonnet-4-5"_s, 10, 20)
                           .toolUse(u"toolu_1"_s, u"Bash"_s)
                           .finished()));
        const auto tool = std::ranges::find(m_seen, EventKind::Tool, &LiveEvent::kind);
        QVERIFY(tool != m_seen.end());
        auto reader = StoreReader::open(m_store->path());
        QVERIFY(reader);
        const auto listed = (*reader)->ask(ActivityQuestion{}, Access::localOwner());
        QVERIFY(listed);
        const auto same = std::ranges::find(listed->events, tool->sequence, &ActivityEvent::sequence);
        QVERIFY(same != listed->events.end());
        JsonWriter json;
        writeJson(json, *same);
        QCOMPARE(jsonOf(*tool), json.take());
        QVERIFY(jsonOf(*tool).contains("\"tool\":\"Bash\""));
    }

    void whatIsOld_isNotNews()
    {
        QVERIFY(import(u"s-1"_s, prompts(3, QDateTime::currentMSecsSinceEpoch() - 3'600'000)));
        QVERIFY(m_seen.empty());
    }

    void aLargeImport_isCutAtTheHubsBound_andTheRestIsCounted()
    {
        constexpr int Many = int(LiveHub::Kept) + 2'000;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(import(u"s-1"_s, prompts(Many, now - 120'000)));
        qint64 events = 0, leftOut = 0;
        for (const LiveEvent &event : m_seen)
            event.leftOut > 0 ? leftOut += event.leftOut : events += 1;
        QCOMPARE(events + leftOut, Many);
        bool complete = true;
        QVERIFY(m_store->live().since(0, &complete).size() <= LiveHub::Kept);
        QVERIFY(!complete);
    }

    void wordOfWhatWasLeftOut_followsTheEvents()
    {
        LiveHub hub;
        std::vector<qint64> leftOut;
        hub.subscribe([&leftOut](const auto &events) {
            for (const auto &event : events)
                leftOut.push_back(event->leftOut);
        });
        LiveEvent event;
        event.sequence = 5, event.tenant = 1;
        hub.publish({event}, 7);
        hub.publish({}, 7);
        hub.publish({event});
        QCOMPARE(leftOut, (std::vector<qint64>{0, 7, 0}));
        QCOMPARE(hub.last(), 5);
        bool complete = false;
        QCOMPARE(hub.since(4, &complete).size(), 3U);
    }

private:
    bool import(const QString &session, const QByteArray &lines)
    {
        writeFile(m_folder->filePath(u"projects/-p-shop/%1.jsonl"_s.arg(session)), lines);
        return m_store->import({m_folder->filePath(u"projects"_s)}).has_value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NetworkStore> m_store;
    std::vector<LiveEvent> m_seen;
};

QTEST_GUILESS_MAIN(LiveHubTest)
#include "tst_livehub.moc"
