// SPDX-License-Identifier: GPL-3.0-or-later
// The pulse, field by field and threshold by threshold, at a clock that stands still.
#include "networkstore.h"

#include "access/access.h"
#include "query/reader.h"
#include "store/connection.h"
#include "store/statement.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'795'262'400'000; // 2026-11-21, 12:00 UTC
constexpr qint64 SecondMs = 1'000, MinuteMs = 60'000, HourMs = 60 * MinuteMs, DayLongMs = 24 * HourMs;

class Store
{
public:
    Store() : m_store(m_folder.filePath(u"a.db"_s)) {}

    PreparedEvent &add(EventKind kind, qint64 timeMs, Outcome outcome = Outcome::Ok,
                       const std::string &agent = "helpdesk")
    {
        PreparedEvent event;
        event.timeMs = timeMs, event.kind = kind, event.outcome = outcome, event.agent = agent;
        event.action = "chat";
        event.hash = QCryptographicHash::hash("e" + QByteArray::number(++m_next), QCryptographicHash::Blake2s_128);
        event.ownId = true;
        m_events.push_back(std::move(event));
        return m_events.back();
    }
    void addMany(int count, Outcome outcome)
    {
        for (int i = 0; i < count; ++i)
            add(EventKind::Activity, Now - 1 - i, outcome);
    }
    bool send(const std::string &source = "native:")
    {
        PreparedBatch batch;
        batch.tenant = 1, batch.source = source;
        batch.bytes = qint64(m_events.size()) * 700;
        batch.events = std::move(m_events);
        m_events.clear();
        return m_store.send(std::move(batch)).has_value();
    }
    /// What the clock of receipt would have said.
    bool change(const std::string &sql)
    {
        auto connection = Connection::open(m_store.path(), Connection::Mode::ReadWrite);
        return connection && connection->execute(sql);
    }
    /// A source that sent something every quarter hour, and last so long ago.
    bool addSource(const std::string &agent, qint64 quietMs, qint64 everyMs = QuarterMs,
                   qint64 historyMs = 2 * DayLongMs)
    {
        for (qint64 ago = quietMs; ago <= quietMs + historyMs; ago += everyMs)
            add(EventKind::Activity, Now - ago, Outcome::Ok, agent);
        return send()
            && change("UPDATE source SET last_ms=" + std::to_string(Now - quietMs) + " WHERE name='native:" + agent
                      + "'");
    }

    PulseAnswer ask(PulseQuestion question = {}, const Scope &scope = Access::localOwner())
    {
        question.nowMs = Now;
        auto reader = StoreReader::open(m_store.path());
        if (!reader)
            return {};
        const auto answer = (*reader)->ask(question, scope);
        return answer ? *answer : PulseAnswer{};
    }

private:
    QTemporaryDir m_folder;
    NetworkStore m_store;
    std::vector<PreparedEvent> m_events;
    int m_next = 0;
};

std::optional<PulseField> fieldOf(const PulseAnswer &answer, const QString &key)
{
    for (const PulseField &field : answer.fields) {
        if (field.key == key)
            return field;
    }
    return std::nullopt;
}

QStringList keysOf(const PulseAnswer &answer)
{
    QStringList keys;
    for (const PulseField &field : answer.fields)
        keys += field.key;
    return keys;
}

using Status = PulseAnswer::Status;

} // namespace

class PulseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyStore_isQuiet()
    {
        Store store;
        const PulseAnswer answer = store.ask();
        QCOMPARE(keysOf(answer), QStringList{u"rate"_s});
        QCOMPARE(answer.status, Status::Green);
        QCOMPARE(answer.nowMs, Now);
        QCOMPARE(answer.sentence, u"All is well: no events in the last 5 min."_s);
    }

    void theWindow_isTheLastFiveMinutes()
    {
        Store store;
        store.add(EventKind::Tool, Now - 5 * MinuteMs - 1);
        store.add(EventKind::Tool, Now + 1);  // a clock that is ahead
        store.add(EventKind::Audit, Now - 1); // somebody looked
        QVERIFY(store.send());
        PulseAnswer answer = store.ask();
        QCOMPARE(fieldOf(answer, u"rate"_s)->value, 0.0);
        QCOMPARE(fieldOf(answer, u"rate"_s)->forMs, 5 * MinuteMs + 1);
        QVERIFY(answer.sentence.contains(u"the last one 5 min ago"_s));
        store.add(EventKind::Tool, Now - 5 * MinuteMs);
        store.add(EventKind::Tool, Now);
        store.add(EventKind::Copy, Now); // counted elsewhere
        QVERIFY(store.send());
        answer = store.ask();
        const auto rate = fieldOf(answer, u"rate"_s);
        QVERIFY(std::abs(rate->value - 2.0 / 5) < 1e-9);
        QCOMPARE(rate->click.range, (TimeRange{Now - 5 * MinuteMs, Now + 1}));
    }

    void agents_areCountedOnce()
    {
        Store store;
        for (const std::string agent : {"helpdesk", "codex", "codex", ""})
            store.add(EventKind::Tool, Now, Outcome::Ok, agent);
        QVERIFY(store.send());
        QCOMPARE(fieldOf(store.ask(), u"agents"_s)->value, 2.0);
    }

    void errors_takeTheirColour_atTheirThresholds_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("events");
        QTest::addColumn<PulseColour>("colour");
        QTest::addColumn<PulseAnswer::Status>("status");
        QTest::newRow("none") << 0 << 1'000 << PulseColour::Good << Status::Green;
        QTest::newRow("below warning") << 19 << 1'000 << PulseColour::Good << Status::Green;
        QTest::newRow("warning") << 20 << 1'000 << PulseColour::Warning << Status::Yellow;
        QTest::newRow("below bad") << 39 << 1'000 << PulseColour::Warning << Status::Yellow;
        QTest::newRow("bad") << 40 << 1'000 << PulseColour::Bad << Status::Yellow;
        QTest::newRow("below red") << 249 << 1'000 << PulseColour::Bad << Status::Yellow;
        QTest::newRow("red") << 250 << 1'000 << PulseColour::Bad << Status::Red;
        QTest::newRow("too few to say") << 19 << 19 << PulseColour::Plain << Status::Green;
        QTest::newRow("just enough") << 20 << 20 << PulseColour::Bad << Status::Red;
    }

    void errors_takeTheirColour_atTheirThresholds()
    {
        QFETCH(const int, failures);
        QFETCH(const int, events);
        QFETCH(const PulseColour, colour);
        QFETCH(const PulseAnswer::Status, status);
        Store store;
        store.addMany(failures, Outcome::Error);
        store.addMany(events - failures, Outcome::Ok);
        QVERIFY(store.send());
        const PulseAnswer answer = store.ask();
        const auto errors = fieldOf(answer, u"errors"_s);
        QVERIFY(std::abs(errors->value - double(failures) / events) < 1e-9);
        QCOMPARE(errors->colour, colour);
        QCOMPARE(answer.status, status);
        QVERIFY(errors->click.events.failures);
        QCOMPARE(fieldOf(answer, u"worst"_s).has_value(), failures > 0);
    }

    void aRefusal_isNoError_andAnErrorOfTheModelApiIsOne()
    {
        Store store;
        store.add(EventKind::Tool, Now, Outcome::Denied);
        store.add(EventKind::ApiError, Now, Outcome::Unknown);
        QVERIFY(store.send());
        QCOMPARE(fieldOf(store.ask(), u"errors"_s)->value, 0.5);
    }

    void theWorst_isWhatFailsMost_andWhere()
    {
        Store store;
        for (int i = 0; i < 4; ++i) {
            PreparedEvent &event = store.add(EventKind::Tool, Now, Outcome::Error);
            event.tool = "Bash", event.project = "/home/ada/checkout-web";
        }
        for (int i = 0; i < 6; ++i) {
            PreparedEvent &event = store.add(EventKind::ApiCall, Now, Outcome::Error);
            event.resource = "/v1/" + std::to_string(i);
        }
        QVERIFY(store.send());
        auto worst = fieldOf(store.ask(), u"worst"_s); // four of ten: just the share
        QVERIFY(worst);
        QCOMPARE(worst->text, u"Bash in checkout-web"_s);
        QCOMPARE(worst->value, 4.0);
        QCOMPARE(worst->click.events.tools.values, QStringList{u"Bash"_s});
        QCOMPARE(worst->click.projects, QStringList{u"/home/ada/checkout-web"_s});
        QVERIFY(worst->click.events.failures);
        store.add(EventKind::ApiCall, Now, Outcome::Error).resource = "/v1/9";
        QVERIFY(store.send());
        QVERIFY(!fieldOf(store.ask(), u"worst"_s));
    }

    void p95_isOfWhatTookTime_andTakesItsColour_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<PulseColour>("colour");
        QTest::newRow("quick") << qint64(2'400) << PulseColour::Good;
        QTest::newRow("below warning") << 57 * SecondMs << PulseColour::Good;
        QTest::newRow("warning") << 63 * SecondMs << PulseColour::Warning;
        QTest::newRow("below bad") << 285 * SecondMs << PulseColour::Warning;
        QTest::newRow("bad") << 315 * SecondMs << PulseColour::Bad;
    }

    void p95_isOfWhatTookTime_andTakesItsColour()
    {
        QFETCH(const qint64, ms);
        QFETCH(const PulseColour, colour);
        Store store;
        for (int i = 0; i < 100; ++i)
            store.add(EventKind::Activity, Now - i).durationNs = (i < 10 ? ms : 5) * 1'000'000;
        store.add(EventKind::Span, Now).durationNs = 900 * SecondMs * 1'000'000; // contains what others took
        QVERIFY(store.send());
        const PulseAnswer answer = store.ask();
        const auto p95 = fieldOf(answer, u"p95"_s);
        QVERIFY(std::abs(p95->value - double(ms) * 1e6) <= 0.05 * double(ms) * 1e6);
        QCOMPARE(p95->colour, colour);
        QCOMPARE(answer.status, colour == PulseColour::Good ? Status::Green : Status::Yellow);
    }

    void aSilentSource_isNamed_whenItIsQuietForTooLong()
    {
        Store store;
        QVERIFY(store.addSource("steady", 0));
        QVERIFY(store.addSource("quiet", 30 * MinuteMs));
        PulseAnswer answer = store.ask();
        auto sources = fieldOf(answer, u"sources"_s);
        QCOMPARE(sources->value, 0.0);
        QCOMPARE(sources->of, 2);
        QCOMPARE(sources->colour, PulseColour::Good);
        QVERIFY(store.change("UPDATE source SET last_ms=last_ms-12*60000 WHERE name='native:quiet'"));
        answer = store.ask();
        sources = fieldOf(answer, u"sources"_s);
        QCOMPARE(sources->value, 1.0);
        QCOMPARE(sources->forMs, 42 * MinuteMs);
        QCOMPARE(sources->colour, PulseColour::Warning);
        QCOMPARE(sources->click.events.sources.values, QStringList{u"native:quiet"_s});
        QCOMPARE(answer.status, Status::Yellow);
        QVERIFY2(answer.sentence.contains(u"1 of 2 sources silent for 42 min"_s), qPrintable(answer.sentence));
        QVERIFY(store.change("UPDATE source SET last_ms=last_ms-" + std::to_string(14 * DayLongMs)
                             + " WHERE name='native:quiet'"));
        sources = fieldOf(store.ask(), u"sources"_s); // nobody waits for it any more
        QCOMPARE(sources->value, 0.0);
        QCOMPARE(sources->of, 1);
    }

    void theQueue_takesItsColour_byRecordsAndByBytes_data()
    {
        QTest::addColumn<qint64>("records");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<PulseColour>("colour");
        QTest::addColumn<PulseAnswer::Status>("status");
        QTest::newRow("empty") << qint64(0) << qint64(0) << PulseColour::Good << Status::Green;
        QTest::newRow("below warning") << qint64(9'999) << qint64(0) << PulseColour::Good << Status::Green;
        QTest::newRow("warning") << qint64(10'000) << qint64(0) << PulseColour::Warning << Status::Yellow;
        QTest::newRow("below bad") << qint64(24'999) << qint64(0) << PulseColour::Warning << Status::Yellow;
        QTest::newRow("bad") << qint64(25'000) << qint64(0) << PulseColour::Bad << Status::Yellow;
        QTest::newRow("below red") << qint64(44'999) << qint64(0) << PulseColour::Bad << Status::Yellow;
        QTest::newRow("red") << qint64(45'000) << qint64(0) << PulseColour::Bad << Status::Red;
        QTest::newRow("full by bytes") << qint64(9) << (qint64(64) << 20) << PulseColour::Bad << Status::Red;
    }

    void theQueue_takesItsColour_byRecordsAndByBytes()
    {
        QFETCH(const qint64, records);
        QFETCH(const qint64, bytes);
        QFETCH(const PulseColour, colour);
        QFETCH(const PulseAnswer::Status, status);
        Store store;
        PulseQuestion question;
        QVERIFY(!fieldOf(store.ask(question), u"queue"_s)); // who does not listen does not know
        question.queueRecords = records, question.queueBytes = bytes;
        const PulseAnswer answer = store.ask(question);
        QCOMPARE(fieldOf(answer, u"queue"_s)->value, double(records));
        QCOMPARE(fieldOf(answer, u"queue"_s)->colour, colour);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.sentence.contains(u"queue empty"_s, Qt::CaseInsensitive), records == 0);
    }

    void people_areThoseOfADay()
    {
        Store store;
        store.add(EventKind::Tool, Now).actor = "ada";
        store.add(EventKind::Tool, Now - 23 * HourMs).actor = "jana";
        store.add(EventKind::Tool, Now - 24 * HourMs).actor = "jana";
        store.add(EventKind::Tool, Now - 25 * HourMs).actor = "petr";
        store.add(EventKind::Tool, Now);
        QVERIFY(store.send());
        QCOMPARE(fieldOf(store.ask(), u"users"_s)->value, 2.0);
    }

    void theQuarantine_isNamed_whereADayBroughtSomething()
    {
        Store store;
        QVERIFY(store.change("INSERT INTO quarantine(tenant, source, time_ms, reason, record) VALUES(1,'x',"
                             + std::to_string(Now - DayLongMs - 1) + ",'bad','{}')"));
        QVERIFY(!fieldOf(store.ask(), u"quarantine"_s));
        QVERIFY(store.change("INSERT INTO quarantine(tenant, source, time_ms, reason, record) VALUES(1,'x',"
                             + std::to_string(Now - DayLongMs) + ",'bad','{}')"));
        const PulseAnswer answer = store.ask();
        QCOMPARE(fieldOf(answer, u"quarantine"_s)->value, 1.0);
        QCOMPARE(fieldOf(answer, u"quarantine"_s)->colour, PulseColour::Warning);
        QCOMPARE(answer.status, Status::Yellow);
    }

    void trouble_isRed()
    {
        Store store;
        PulseQuestion question;
        question.trouble = u"The disk is full"_s;
        const PulseAnswer answer = store.ask(question);
        QCOMPARE(answer.status, Status::Red);
        QCOMPARE(fieldOf(answer, u"trouble"_s)->text, u"The disk is full"_s);
        QCOMPARE(fieldOf(answer, u"trouble"_s)->colour, PulseColour::Bad);
        QVERIFY(answer.sentence.startsWith(u"Trouble: "_s) && answer.sentence.endsWith(u"The disk is full."_s));
    }

    void onePersonsPulse_isOfThatPersonAlone()
    {
        Store store;
        store.add(EventKind::Tool, Now, Outcome::Error).actor = "jana";
        store.add(EventKind::Tool, Now).actor = "ada";
        store.add(EventKind::Tool, Now);
        QVERIFY(store.send());
        PulseQuestion question;
        question.queueRecords = 45'000, question.trouble = u"The disk is full"_s;
        const PulseAnswer answer = store.ask(question, viewer("ada"));
        QCOMPARE(keysOf(answer), (QStringList{u"rate"_s, u"agents"_s, u"errors"_s}));
        QVERIFY(std::abs(fieldOf(answer, u"rate"_s)->value - 0.2) < 1e-9);
        QCOMPARE(answer.status, Status::Green);
        QCOMPARE(fieldOf(store.ask(question, viewer("")), u"rate"_s)->value, 0.0);
        const PulseAnswer nobodys = store.ask(question, viewer("eve"));
        QCOMPARE(keysOf(nobodys), QStringList{u"rate"_s});
        QCOMPARE(fieldOf(nobodys, u"rate"_s)->forMs, 0);
    }

    void theSentence_readsAsOne()
    {
        Store store;
        QVERIFY(store.addSource("steady", 0));
        QVERIFY(store.addSource("quiet", 42 * MinuteMs));
        for (int i = 0; i < 1'999; ++i) {
            PreparedEvent &event = store.add(EventKind::Tool, Now - i, i < 92 ? Outcome::Error : Outcome::Ok, "steady");
            event.tool = "Bash", event.project = "/p/checkout-web", event.actor = "ada";
            event.durationNs = 2'500'000'000;
        }
        QVERIFY(store.send()
                && store.change("UPDATE source SET last_ms=" + std::to_string(Now) + " WHERE name='native:steady'"));
        PulseQuestion question;
        question.queueRecords = 0;
        QCOMPARE(
            store.ask(question).sentence,
            u"Needs a look: 400 events/min from 1 agent, 4.6 % errors in the last 5 min, mostly Bash in checkout-web. "
            "p95 is 2.5 s, 1 of 2 sources silent for 42 min, queue empty, 1 person in a day."_s);
    }

private:
    static Scope viewer(const std::string &subject)
    {
        Principal principal;
        principal.tenant = 1, principal.role = Role::Viewer, principal.subject = subject;
        return Access::scopeFor(principal);
    }
};

QTEST_GUILESS_MAIN(PulseTest)
#include "tst_pulse.moc"
