// SPDX-License-Identifier: GPL-3.0-or-later
// What is around an event follows the data while the pane is open, and what is being read stays where it is.
#include "eventdockfixture.h"

#include "charts/waterfallchart.h"
#include "ui/event/codeview.h"
#include "ui/event/relatedlist.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestEventAround : public EventDockFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { m_dock.reset(); }

    void newRelatedEvents_comeIn_andTheEventStays();
    void whatIsRead_staysWhereItIs_whenATraceGrowsAboveIt();
    void theListThatIsRead_staysOnItsEvents();
    void rawThatIsShown_staysRaw_andIsNotReadAgain();
    void whileHidden_itIsNotAsked_andAfterwardsOnce();
    void withoutACorrelation_itIsNotAsked();

private:
    /// From now on the store has this.
    void become(const EventDetail &detail)
    {
        m_backend->answers = [detail](const Question &question) -> std::optional<Answer> {
            const auto *const asked = std::get_if<EventDetailQuestion>(&question);
            return asked ? std::optional<Answer>(detail) : std::nullopt;
        };
    }
    size_t asked() const { return m_backend->askedFor<EventDetailQuestion>().size(); }
    int yOf(const QWidget *part) const
    {
        return part->mapTo(m_dock->findChild<QScrollArea *>()->viewport(), QPoint()).y();
    }
    QScrollBar *bar() const { return m_dock->findChild<QScrollArea *>()->verticalScrollBar(); }
    static EventDetail grown(EventDetail detail, int before, int after)
    {
        for (int i = 0; i < before; ++i)
            detail.related.insert(detail.related.begin(),
                                  sample::event("earlier", EventKind::Tool, sample::Time - 5000 - i, 4000 - i));
        for (int i = 0; i < after; ++i)
            detail.related.push_back(sample::event("later", EventKind::Tool, sample::Time + 5000 + i, 6000 + i));
        return detail;
    }
};

void TestEventAround::newRelatedEvents_comeIn_andTheEventStays()
{
    show(sample::change());
    const size_t before = asked();
    RelatedList *const list = part<RelatedList>();
    const QString first = list->rowWords(0);
    become(grown(sample::change(), 0, 4));
    for (int i = 0; i < 5; ++i)
        Q_EMIT m_backend->dataChanged();
    QTRY_COMPARE(m_dock->detail().related.size(), 10U);
    QCOMPARE(asked(), before + 1); // however often it was said
    QCOMPARE(list->rowWords(0), first);
    QCOMPARE(list->rowWords(list->rowCount() - 1), u"5 more"_s);
    QVERIFY(!m_dock->isLoading());
}

void TestEventAround::whatIsRead_staysWhereItIs_whenATraceGrowsAboveIt()
{
    EventDetail detail = sample::trace();
    show(detail);
    m_dock->resize(430, 360);
    CodeView *const code = part<CodeView>();
    QTRY_VERIFY(bar()->maximum() > 100);
    const auto scrollInto = [&] { // until the parts above have their height
        bar()->setValue(code->mapTo(m_dock->findChild<QScrollArea *>()->widget(), QPoint()).y() + 5);
        return yOf(code);
    };
    QTRY_VERIFY(scrollInto() == -5 && scrollInto() == -5);
    const int y = yOf(code);
    for (int i = 0; i < 3; ++i) {
        TraceSpan span = detail.trace.back();
        span.event.sequence += 50 + i;
        detail.trace.push_back(span);
    }
    become(detail);
    Q_EMIT m_backend->dataChanged();
    QTRY_COMPARE(m_dock->detail().trace.size(), detail.trace.size());
    QCoreApplication::processEvents();
    QCOMPARE(yOf(code), y);
}

void TestEventAround::theListThatIsRead_staysOnItsEvents()
{
    const EventDetail detail = grown(sample::change(), 0, 40);
    show(detail);
    m_dock->resize(430, 360);
    RelatedList *const list = part<RelatedList>();
    QTest::mouseClick(list, Qt::LeftButton, {}, list->rowRect(list->rowCount() - 1).center()); // "more"
    QCOMPARE(list->rowCount(), 46);
    QTRY_VERIFY(bar()->maximum() > list->mapTo(m_dock->findChild<QScrollArea *>()->widget(), QPoint()).y() + 500);
    bar()->setValue(bar()->maximum() - 100);
    list->setCurrentRow(40);
    const QString current = list->rowWords(40);
    const int y = yOf(list) + list->rowRect(40).top();
    become(grown(detail, 7, 3));
    Q_EMIT m_backend->dataChanged();
    QTRY_COMPARE(list->rowCount(), 56);
    QCoreApplication::processEvents();
    QCOMPARE(list->currentRow(), 47);
    QCOMPARE(list->rowWords(47), current);
    QCOMPARE(yOf(list) + list->rowRect(47).top(), y);
}

void TestEventAround::rawThatIsShown_staysRaw_andIsNotReadAgain()
{
    show(sample::change());
    QTest::mouseClick(button(u"Show raw"_s), Qt::LeftButton);
    settle();
    QVERIFY(m_dock->detail().event.body.find("the very secret") != std::string::npos);
    become(grown(sample::change(), 0, 4));
    Q_EMIT m_backend->dataChanged();
    QTRY_COMPARE(m_dock->detail().related.size(), 10U);
    QVERIFY(!m_backend->last<EventDetailQuestion>().raw);
    QVERIFY(m_dock->detail().event.body.find("the very secret") != std::string::npos);
    QCOMPARE(button(u"Hide raw"_s)->isChecked(), true);
}

void TestEventAround::whileHidden_itIsNotAsked_andAfterwardsOnce()
{
    show(sample::change());
    m_dock->hide();
    const size_t before = asked();
    become(grown(sample::change(), 0, 4));
    Q_EMIT m_backend->dataChanged();
    Q_EMIT m_backend->dataChanged();
    QCOMPARE(asked(), before);
    m_dock->show();
    QTRY_COMPARE(m_dock->detail().related.size(), 10U);
    QCOMPARE(asked(), before + 1);
}

void TestEventAround::withoutACorrelation_itIsNotAsked()
{
    EventDetail alone = sample::change();
    alone.event.correlation.clear();
    alone.related.clear();
    show(alone);
    Q_EMIT m_backend->dataChanged();
    show(sample::trace()); // another event; whatever had been planned is over
    const size_t before = asked();
    Q_EMIT m_backend->dataChanged();
    QTRY_COMPARE(asked(), before + 1);
}

QTEST_MAIN(TestEventAround)
#include "tst_eventaround.moc"
