// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitystore.h"

#include "access/access.h"
#include "base/jsonwriter.h"

#include <QTest>

#include <atomic>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray lineOf(const ActivityEvent &event)
{
    JsonWriter json;
    writeJson(json, event);
    return json.take();
}

/// What two lists differ in, or nothing.
QString difference(const std::vector<ActivityEvent> &a, const std::vector<ActivityEvent> &b)
{
    for (size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (i < a.size() && i < b.size() && a[i] == b[i])
            continue;
        return u"row %1 of %2 and %3:\n%4\n%5"_s.arg(i)
            .arg(a.size())
            .arg(b.size())
            .arg(i < a.size() ? QString::fromUtf8(lineOf(a[i])) : QString())
            .arg(i < b.size() ? QString::fromUtf8(lineOf(b[i])) : QString());
    }
    return {};
}

} // namespace

class ActivityListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_store.importTranscripts());
        for (int batch = 0; batch < 6; ++batch)
            QVERIFY(m_store.add(250));
        m_reader = m_store.reader();
        QVERIFY(m_reader);
        m_all = everyRow(*m_reader, {}, 10'000, true);
        QVERIFY(m_all.size() > 1000);
    }

    void theNewestComeFirst_everyCallOnce_andNoCopies()
    {
        std::set<std::pair<qint64, qint64>> places;
        qint64 calls = 0;
        for (const ActivityEvent &event : m_all) {
            QVERIFY(places.emplace(event.timeMs, event.sequence).second);
            QVERIFY(event.kind != EventKind::Copy);
            QCOMPARE(event.kind == EventKind::ModelCall, event.sequence < 0);
            if (event.sequence > 0)
                continue;
            ++calls;
            QCOMPARE(event.action, std::string("model.call"));
            QVERIFY(event.tokens && event.outcome == Outcome::Ok && !event.model.empty());
            if (event.agent == "helpdesk") // of the random ones
                QCOMPARE(event.costNanoUsd.has_value(), event.model != "nobody-knows-1");
        }
        QVERIFY(std::is_sorted(m_all.begin(), m_all.end(), [](const ActivityEvent &a, const ActivityEvent &b) {
            return std::pair(b.timeMs, b.sequence) < std::pair(a.timeMs, a.sequence);
        }));
        UsageQuestion usage;
        QCOMPARE(calls, m_reader->ask(usage, Access::localOwner())->totals.calls);
    }

    void copies_areThereWhereAsked()
    {
        ActivityQuestion question;
        question.withCopies = true, question.limit = 10'000;
        const auto answer = m_reader->ask(question, Access::localOwner());
        QVERIFY(answer && answer->events.size() > m_all.size());
        for (const ActivityEvent &event : answer->events)
            QVERIFY(event.kind != EventKind::ModelCall || event.sequence < 0);
    }

    void aHundredFilters_areWhatTheySay()
    {
        const std::set<std::string> erred = erredSessions(*m_reader);
        int found = 0;
        for (int round = 0; round < 150; ++round) {
            const Filter filter = m_store.randomFilter();
            std::vector<ActivityEvent> expected;
            std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(expected),
                         [&](const ActivityEvent &event) { return passes(event, filter, erred); });
            found += expected.empty() ? 0 : 1;
            const QString differs = difference(everyRow(*m_reader, filter, 1 + m_store.below(400), true), expected);
            QVERIFY2(differs.isEmpty(), qPrintable(u"filter %1: "_s.arg(round) + differs));
        }
        QVERIFY(found > 60);
    }

    void limitedSearches_goOnWhereTheyStopped_andFindTheSame()
    {
        Filter filter;
        filter.text = u"word 7"_s;
        const std::vector<ActivityEvent> expected = everyRow(*m_reader, filter);
        QVERIFY(!expected.empty());
        for (const bool newer : {false, true}) {
            std::vector<ActivityEvent> rows;
            ActivityQuestion question;
            question.filter = filter, question.limit = 5, question.mostScanned = 37, question.newer = newer;
            if (newer)
                question.cursorMs = NoTime, question.cursorSequence = NoTime;
            int questions = 0;
            for (bool more = true; more; ++questions) {
                const auto answer = m_reader->ask(question, Access::localOwner());
                QVERIFY(answer);
                more = answer->more;
                if (more)
                    question.cursorMs = answer->searchedToMs, question.cursorSequence = answer->searchedToSequence;
                rows.insert(newer ? rows.begin() : rows.end(), answer->events.begin(), answer->events.end());
            }
            QVERIFY(questions > 10);
            QVERIFY2(difference(rows, expected).isEmpty(), qPrintable(difference(rows, expected)));
        }
    }

    void whatIsNewer_isTheNearest_newestFirst()
    {
        ActivityQuestion question;
        question.limit = 10, question.newer = true;
        question.cursorMs = m_all[50].timeMs, question.cursorSequence = m_all[50].sequence;
        const auto answer = m_reader->ask(question, Access::localOwner());
        QVERIFY(answer && answer->more);
        QCOMPARE(answer->events.size(), size_t(10));
        for (size_t i = 0; i < 10; ++i)
            QCOMPARE(answer->events[i].sequence, m_all[40 + i].sequence);
        question.limit = 100;
        const auto all = m_reader->ask(question, Access::localOwner());
        QCOMPARE(all->events.size(), size_t(50));
        QVERIFY(!all->more);
    }

    void aViewer_seesTheOwnRowsAlone()
    {
        Principal viewer;
        viewer.tenant = 1, viewer.role = Role::Viewer, viewer.subject = "jana";
        const Scope scope = Access::scopeFor(viewer);
        ActivityQuestion question;
        question.limit = 10'000;
        const auto own = m_reader->ask(question, scope);
        QVERIFY(own && !own->events.empty());
        for (const ActivityEvent &event : own->events)
            QCOMPARE(event.actor, std::string("jana"));
        QCOMPARE(qint64(own->events.size()),
                 std::count_if(m_all.begin(), m_all.end(), [](const auto &e) { return e.actor == "jana"; }));
        question.filter.events.actors = {{u"petr"_s}, false};
        QVERIFY(m_reader->ask(question, scope)->events.empty());
    }

    void aQuestion_thatIsToStop_isCancelled_andTheReaderGoesOn()
    {
        std::atomic_bool stop{true};
        ActivityQuestion question;
        question.filter.text = u"nowhere to be found"_s;
        m_reader->stopWhen(&stop);
        const auto stopped = m_reader->ask(question, Access::localOwner());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        stop = false;
        QVERIFY(m_reader->ask(question, Access::localOwner()));
        stop = true;
        m_reader->stopWhen(nullptr);
        QVERIFY(m_reader->ask(question, Access::localOwner()));
    }

    void whatDoesNotExist_isRejected_orMatchesNothing()
    {
        ActivityQuestion question;
        question.filter.events.kinds = {{u"nonsense"_s}, false};
        QCOMPARE(m_reader->ask(question, Access::localOwner()).error().code, Error::Code::Rejected);
        question = {};
        question.filter.events.classes = {{u"nonsense"_s}, false};
        QVERIFY(!m_reader->ask(question, Access::localOwner()));
        question = {};
        question.limit = 10'001;
        QVERIFY(!m_reader->ask(question, Access::localOwner()));
        question = {};
        question.filter.sessions = {u"no such session"_s};
        QVERIFY(m_reader->ask(question, Access::localOwner())->events.empty());
    }

private:
    ActivityStore m_store{20'261};
    std::unique_ptr<StoreReader> m_reader;
    std::vector<ActivityEvent> m_all;
};

QTEST_GUILESS_MAIN(ActivityListTest)
#include "tst_activitylist.moc"
