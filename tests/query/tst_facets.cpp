// SPDX-License-Identifier: GPL-3.0-or-later
// Facets against the list: a value has as many events as the list shows under the filter without the facet's own choice.
#include "activitystore.h"

#include "access/access.h"
#include "domain/eventclass.h"

#include <QTest>

#include <functional>
#include <map>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

struct Field {
    std::function<std::string(const ActivityEvent &)> valueOf;
    std::function<void(Filter &)> forget; ///< the facet's own choice
};

const std::map<QString, Field> &fields()
{
    using E = ActivityEvent;
    static const std::map<QString, Field> Fields{
        {u"class"_s,
         {[](const E &e) { return std::string(nameOf(classOf(e.kind, e.action))); },
          [](Filter &f) { f.events.classes = {}; }}},
        {u"outcome"_s,
         {[](const E &e) { return std::string(nameOf(e.outcome)); }, [](Filter &f) { f.events.outcomes = {}; }}},
        {u"actor"_s, {[](const E &e) { return e.actor; }, [](Filter &f) { f.events.actors = {}; }}},
        {u"client"_s, {[](const E &e) { return e.client; }, [](Filter &f) { f.events.clients = {}; }}},
        {u"resource"_s, {[](const E &e) { return e.resource; }, [](Filter &f) { f.events.resources = {}; }}},
        {u"source"_s, {[](const E &e) { return e.source; }, [](Filter &f) { f.events.sources = {}; }}},
        {u"action"_s, {[](const E &e) { return e.action; }, [](Filter &f) { f.events.actions = {}; }}},
        {u"agent"_s, {[](const E &e) { return e.agent; }, [](Filter &f) { f.agents = {}; }}},
        {u"model"_s, {[](const E &e) { return e.model; }, [](Filter &f) { f.models = {}; }}},
        {u"tool"_s, {[](const E &e) { return e.tool; }, [](Filter &f) { f.events.tools = {}; }}},
        {u"project"_s, {[](const E &e) { return e.project; }, [](Filter &f) { f.projects = {}; }}},
        {u"machine"_s, {[](const E &e) { return e.machine; }, [](Filter &f) { f.events.machines = {}; }}},
        {u"skill"_s, {[](const E &e) { return e.skill; }, [](Filter &f) { f.events.skills = {}; }}},
        {u"plugin"_s, {[](const E &e) { return e.plugin; }, [](Filter &f) { f.events.plugins = {}; }}}};
    return Fields;
}

QString textOf(const std::map<QString, qint64> &counts)
{
    QStringList text;
    for (const auto &[value, events] : counts)
        text << u"%1=%2"_s.arg(value).arg(events);
    return text.join(u' ');
}

} // namespace

class FacetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_store.importTranscripts());
        for (int batch = 0; batch < 3; ++batch)
            QVERIFY(m_store.add(250));
        m_reader = m_store.reader();
        QVERIFY(m_reader);
    }

    void everyFilter_countsWhatTheListShows()
    {
        for (int round = 0; round < 40; ++round) {
            FacetsQuestion question;
            question.zone = u"UTC"_s, question.top = 1000;
            question.filter = round ? m_store.randomFilter() : Filter();
            const auto answer = m_reader->ask(question, Access::localOwner());
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
            QCOMPARE(answer->facets.size(), fields().size());
            for (const Facet &facet : answer->facets) {
                Filter filter = question.filter;
                fields().at(facet.field).forget(filter);
                std::map<QString, qint64> expected, found;
                for (const ActivityEvent &event : everyRow(*m_reader, filter))
                    ++expected[QString::fromStdString(fields().at(facet.field).valueOf(event))];
                for (const FacetValue &value : facet.values)
                    found[value.value] = value.events;
                QVERIFY(facet.exact && facet.more == 0);
                QVERIFY2(found == expected,
                         qPrintable(u"filter %1, %2: %3 instead of %4"_s.arg(round).arg(facet.field, textOf(found),
                                                                                        textOf(expected))));
            }
            const std::vector<ActivityEvent> rows = everyRow(*m_reader, question.filter);
            QCOMPARE(answer->failures, std::count_if(rows.begin(), rows.end(), [](const ActivityEvent &event) {
                         return isFailure(event.kind, event.outcome);
                     }));
        }
    }

    void theLargest_comeFirst_andTheRestIsCounted()
    {
        FacetsQuestion question;
        question.fields = {u"action"_s}, question.top = 2;
        const auto answer = m_reader->ask(question, Access::localOwner());
        QVERIFY(answer);
        QCOMPARE(answer->facets.size(), size_t(1));
        const Facet &facet = answer->facets[0];
        QCOMPARE(facet.values.size(), size_t(2));
        QVERIFY(facet.values[0].events >= facet.values[1].events);
        QVERIFY(facet.more > 3);
        question.search = u"TOKEN."_s;
        const auto found = m_reader->ask(question, Access::localOwner());
        QCOMPARE(found->facets[0].values.size() + size_t(found->facets[0].more), size_t(2));
        for (const FacetValue &value : found->facets[0].values)
            QVERIFY(value.value.startsWith(u"token."_s));
    }

    void anUnknownFacet_isRejected()
    {
        FacetsQuestion question;
        question.fields = {u"colour"_s};
        QCOMPARE(m_reader->ask(question, Access::localOwner()).error().code, Error::Code::Rejected);
        question.fields = {}, question.top = 0;
        QVERIFY(!m_reader->ask(question, Access::localOwner()));
    }

private:
    ActivityStore m_store{4'711};
    std::unique_ptr<StoreReader> m_reader;
};

QTEST_GUILESS_MAIN(FacetsTest)
#include "tst_facets.moc"
