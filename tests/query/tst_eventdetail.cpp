// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitystore.h"

#include "access/access.h"
#include "query/tracetree.h"

#include <QJsonDocument>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

/// With '~' for '"': moc does not read raw strings.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('~', '"');
}

TraceSpan span(const char *id, const char *parent, qint64 beginNs, qint64 lengthNs)
{
    TraceSpan span;
    span.spanId = id, span.parentId = parent;
    span.beginNs = beginNs, span.endNs = beginNs + lengthNs;
    return span;
}

QString shapeOf(const std::vector<TraceSpan> &tree)
{
    QString text;
    for (const TraceSpan &span : tree)
        text += QString(span.depth, u'>') + QString::fromStdString(span.spanId) + u' ';
    return text.trimmed();
}

} // namespace

class EventDetailTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChange_hasBothItsSides_prettyEnoughToCompare()
    {
        ActivityStore store(1);
        PreparedEvent event = plain(store, ActivityStore::BeginMs);
        event.body = json("{~attributes~:{~b~:2,~a~:{~x~:[1,2]}},~before~:{~b~:1},~resource~:{~host.name~:~m1~}}");
        QVERIFY(store.send({event}));
        const EventDetail detail = onlyOne(store);
        QCOMPARE(detail.before, std::string("{\n    \"b\": 1\n}"));
        QVERIFY(detail.after.starts_with("{\n    \"a\": {\n"));
        QVERIFY(!detail.masked);
        QCOMPARE(detail.event.body, event.body.toStdString());
    }

    void whatIsNoChange_hasNoSides_andNoBodyIsNone()
    {
        ActivityStore store(1);
        PreparedEvent event = plain(store, ActivityStore::BeginMs);
        event.body = json("{~attributes~:{~b~:2}}");
        QVERIFY(store.send({event}));
        QVERIFY(onlyOne(store).before.empty() && onlyOne(store).after.empty());
        ActivityStore bare(2);
        PreparedEvent none = plain(bare, ActivityStore::BeginMs);
        none.body.clear();
        QVERIFY(bare.send({none}));
        QVERIFY(onlyOne(bare).event.body.empty());
    }

    void secrets_areMasked_unlessAskedRaw_inEveryOutput()
    {
        ActivityStore store(1);
        PreparedEvent event = plain(store, ActivityStore::BeginMs);
        event.body =
            json("{~attributes~:{~password~:~hunter2~,~sql~:~select 'hunter2'~},~before~:{~password~:~hunter1~}}");
        QVERIFY(store.send({event}));
        const EventDetail masked = onlyOne(store);
        QVERIFY(masked.masked);
        for (const std::string &text : {masked.event.body, masked.before, masked.after})
            QVERIFY(text.find("hunter") == std::string::npos && !text.empty());
        const EventDetail raw = onlyOne(store, true);
        QVERIFY(!raw.masked);
        QCOMPARE(raw.event.body, event.body.toStdString());
        QVERIFY(raw.before.find("hunter1") != std::string::npos);
        ActivityQuestion list;
        list.withBodies = true;
        QCOMPARE(store.reader()->ask(list, Access::localOwner())->events[0].body, masked.event.body);
        list.filter.text = u"hunter"_s; // nor can it be found by trying
        QVERIFY(store.reader()->ask(list, Access::localOwner())->events.empty());
        list.filter.text = u"PASSWORD"_s;
        QCOMPARE(store.reader()->ask(list, Access::localOwner())->events.size(), size_t(1));
    }

    void related_areOfOneCorrelation_theNearest_oldestFirst()
    {
        ActivityStore store(1);
        std::vector<PreparedEvent> events;
        for (int i = 0; i < 30; ++i) {
            PreparedEvent event = plain(store, ActivityStore::BeginMs + i * 1'200'000LL);
            event.correlation = i % 3 == 2 ? "other" : "this";
            events.push_back(event);
        }
        QVERIFY(store.send(events));
        const auto reader = store.reader();
        const std::vector<ActivityEvent> all = everyRow(*reader, {});
        const ActivityEvent &middle = all[size_t(30 - 1 - 15)];
        QCOMPARE(middle.correlation, std::string("this"));
        EventDetailQuestion question{.timeMs = middle.timeMs, .sequence = middle.sequence, .mostRelated = 5};
        const auto detail = reader->ask(question, Access::localOwner());
        QVERIFY(detail && detail->moreRelated);
        QCOMPARE(detail->related.size(), size_t(5));
        QVERIFY(std::count(detail->related.begin(), detail->related.end(), middle) == 1);
        for (size_t i = 0; i < 5; ++i) {
            QCOMPARE(detail->related[i].correlation, std::string("this"));
            QVERIFY(std::abs(detail->related[i].timeMs - middle.timeMs) <= 4 * 1'200'000LL);
            QVERIFY(i == 0 || detail->related[i - 1].timeMs < detail->related[i].timeMs);
        }
        question.mostRelated = 200;
        QCOMPARE(reader->ask(question, Access::localOwner())->related.size(), size_t(20));
        QVERIFY(!reader->ask(question, Access::localOwner())->moreRelated);
        QVERIFY(reader->ask(question, Access::localOwner())->trace.empty());
    }

    void aModelCall_hasWhatTelemetryTellsOfIt()
    {
        ActivityStore store(1);
        PreparedEvent call = plain(store, ActivityStore::BeginMs);
        call.kind = EventKind::ModelCall, call.model = "claude-opus-5", call.correlation = "this";
        call.body = json("{~attributes~:{~attempt~:1}}");
        call.durationNs = 2'000'000'000;
        call.call = PreparedEvent::Call();
        call.call->requestId = "req_0000000000000001";
        call.call->part.model = call.model;
        call.call->part.tokens.input = 10, call.call->part.tokens.output = 5;
        PreparedEvent other = plain(store, ActivityStore::BeginMs + 5);
        other.correlation = "this";
        QVERIFY(store.send({call, other}));
        const ActivityEvent shown = everyRow(*store.reader(), {}).back();
        QVERIFY(shown.sequence < 0);
        const auto detail = store.reader()->ask(EventDetailQuestion{.timeMs = shown.timeMs, .sequence = shown.sequence},
                                                Access::localOwner());
        QVERIFY(detail);
        QCOMPARE(detail->event.body, call.body.toStdString());
        QCOMPARE(detail->event.correlation, std::string("this"));
        QCOMPARE(detail->event.tokens, std::optional<qint64>(15));
        QCOMPARE(detail->event.durationNs, std::optional<qint64>(2'000'000'000));
        QCOMPARE(detail->related.size(), size_t(2));
        QCOMPARE(detail->related[0].sequence, shown.sequence);
    }

    void aTrace_isATree_fromWhatSpansSay()
    {
        ActivityStore store(1);
        const auto spanEvent = [&](const char *id, const char *parent, qint64 endMs, qint64 ms) {
            PreparedEvent event = plain(store, ActivityStore::BeginMs + endMs);
            event.kind = EventKind::Span, event.correlation = "trace";
            event.durationNs = ms * 1'000'000;
            event.body = json(
                (QByteArray("{~attributes~:{~span.id~:~") + id + "~,~span.parent_id~:~" + parent + "~}}").constData());
            return event;
        };
        QVERIFY(store.send({spanEvent("aa", "", 1000, 1000), spanEvent("cc", "aa", 900, 300),
                            spanEvent("bb", "aa", 500, 400), spanEvent("dd", "cc", 800, 100),
                            spanEvent("ee", "lost", 2000, 10)}));
        const ActivityEvent first = everyRow(*store.reader(), {}).back();
        const auto detail = store.reader()->ask(EventDetailQuestion{.timeMs = first.timeMs, .sequence = first.sequence},
                                                Access::localOwner());
        QVERIFY(detail);
        QCOMPARE(shapeOf(detail->trace), u"aa >bb >cc >>dd ee"_s);
        QCOMPARE(detail->trace[1].beginNs, (ActivityStore::BeginMs + 100) * 1'000'000);
        QCOMPARE(detail->trace[1].endNs, (ActivityStore::BeginMs + 500) * 1'000'000);
    }

    void circles_areLaidOpen_andNothingIsLost()
    {
        QCOMPARE(shapeOf(traceTree({span("a", "c", 1, 9), span("b", "a", 2, 9), span("c", "b", 3, 9)})), u"a >b >>c"_s);
        QCOMPARE(shapeOf(traceTree({span("a", "a", 1, 9)})), u"a"_s);
        QCOMPARE(shapeOf(traceTree({span("a", "", 1, 9), span("a", "", 1, 3), span("b", "a", 2, 1)})), u"a >b a"_s);
        QVERIFY(traceTree({}).empty());
        std::mt19937 random{5};
        for (int round = 0; round < 200; ++round) {
            std::vector<TraceSpan> spans;
            for (unsigned i = 0; i < 20; ++i)
                spans.push_back(span(std::to_string(i % 15).c_str(), std::to_string(random() % 22).c_str(),
                                     random() % 50, random() % 50));
            QCOMPARE(traceTree(spans).size(), spans.size());
        }
        std::vector<TraceSpan> chain;
        for (int i = 0; i < 20'000; ++i)
            chain.push_back(span(std::to_string(i).c_str(), std::to_string(i - 1).c_str(), i, 1));
        QCOMPARE(traceTree(chain).back().depth, 19'999);
    }

    void somebodyElses_andWhatIsNotThere_areRejectedAlike()
    {
        ActivityStore store(1);
        PreparedEvent event = plain(store, ActivityStore::BeginMs);
        event.actor = "petr";
        QVERIFY(store.send({event}));
        const ActivityEvent shown = everyRow(*store.reader(), {}).front();
        Principal viewer;
        viewer.tenant = 1, viewer.role = Role::Viewer, viewer.subject = "jana";
        const EventDetailQuestion question{.timeMs = shown.timeMs, .sequence = shown.sequence};
        const auto others = store.reader()->ask(question, Access::scopeFor(viewer));
        const auto missing = store.reader()->ask(EventDetailQuestion{.timeMs = 1, .sequence = 1}, Access::localOwner());
        QVERIFY(!others && !missing);
        QVERIFY(others.error() == missing.error());
        viewer.subject = "petr";
        QVERIFY(store.reader()->ask(question, Access::scopeFor(viewer)));
    }

private:
    static PreparedEvent plain(ActivityStore &store, qint64 timeMs)
    {
        PreparedEvent event = store.randomEvent(timeMs);
        event.kind = EventKind::Activity, event.call.reset();
        event.model.clear(), event.correlation.clear();
        return event;
    }
    static EventDetail onlyOne(const ActivityStore &store, bool raw = false)
    {
        const auto reader = store.reader();
        const std::vector<ActivityEvent> all = everyRow(*reader, {});
        if (all.size() != 1)
            return {};
        return reader
            ->ask(EventDetailQuestion{.timeMs = all[0].timeMs, .sequence = all[0].sequence, .raw = raw},
                  Access::localOwner())
            .value_or(EventDetail());
    }
};

QTEST_GUILESS_MAIN(EventDetailTest)
#include "tst_eventdetail.moc"
