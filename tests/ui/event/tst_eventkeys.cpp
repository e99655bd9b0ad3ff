// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventdockfixture.h"

#include "charts/waterfallchart.h"
#include "ui/event/codeview.h"
#include "ui/event/diffview.h"
#include "ui/event/eventfields.h"
#include "ui/event/relatedlist.h"
#include "ui/event/section.h"
#include "ui/segmentedcontrol.h"

#include <QClipboard>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestEventKeys : public EventDockFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { m_dock.reset(); }

    void fields_copyFilterAndExcludeByKeys();
    void fields_haveAMenu();
    void links_leadOn();
    void correlatedEvents_goToTheirEvent();
    void splitAndUnified_byTheirControl();
    void sections_foldByKeyAndMouse();
    void steps_byButtonsAndKeys();
    void escape_closes();
    void tab_reachesEverything_inSight();
    void everyControl_hasAName();
};

void TestEventKeys::fields_copyFilterAndExcludeByKeys()
{
    show(sample::change());
    auto *fields = part<EventFields>();
    QSignalSpy picked(m_dock.get(), &EventDock::valuePicked);
    fields->setFocus(Qt::TabFocusReason);
    QTest::keyClick(fields, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"2026-11-20T13:32:06.204Z"_s);
    QTest::keyClick(fields, Qt::Key_F); // a time is nothing to filter to
    QCOMPARE(picked.size(), 0);
    QTest::keyClick(fields, Qt::Key_Down);
    QCOMPARE(fields->accessibleDescription(), u"Actor: h.lindqvist"_s);
    QTest::keyClick(fields, Qt::Key_F);
    QTest::keyClick(fields, Qt::Key_X);
    QCOMPARE(picked.size(), 2);
    QCOMPARE(picked[0], (QVariantList{u"actor"_s, u"h.lindqvist"_s, false}));
    QCOMPARE(picked[1], (QVariantList{u"actor"_s, u"h.lindqvist"_s, true}));
    QTest::keyClick(fields, Qt::Key_End);
    QTest::keyClick(fields, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"9b1d77aa02c1440fa8fe40fa"_s); // whole, though elided on screen
}

void TestEventKeys::fields_haveAMenu()
{
    show(sample::change());
    auto *fields = part<EventFields>();
    QSignalSpy picked(m_dock.get(), &EventDock::valuePicked);
    const QPoint client = fields->rowRect(2).center();
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, client, fields->mapToGlobal(client));
    QApplication::sendEvent(fields, &byMouse);
    auto *menu = fields->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 3);
    QCOMPARE(menu->actions()[0]->text(), u"Filter to console, 10.20.4.17\tF"_s);
    menu->actions()[1]->trigger();
    QCOMPARE(picked.back(), (QVariantList{u"client"_s, u"console"_s, true}));
    menu->close();
    QTRY_VERIFY(!fields->findChild<QMenu *>());
    fields->setFocus(Qt::TabFocusReason);
    QTest::keyClick(fields, Qt::Key_Home);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(fields, &byKey);
    QCOMPARE(fields->findChild<QMenu *>()->actions().size(), 1); // copying the time is all
}

void TestEventKeys::links_leadOn()
{
    show(sample::trace());
    auto *fields = part<EventFields>();
    QSignalSpy sessions(m_dock.get(), &EventDock::sessionRequested);
    QSignalSpy correlations(m_dock.get(), &EventDock::correlationRequested);
    int session = 0;
    while (fields->fields()[size_t(session)].link != EventField::Link::Session)
        ++session;
    QTest::mouseClick(fields, Qt::LeftButton, {}, fields->linkRect(session).center());
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(sessions[0][0].toString(), u"7f3c9d52-1a40-4f0b-9a57-0d1c2b3a4e1e"_s);
    fields->setFocus(Qt::TabFocusReason);
    QTest::keyClick(fields, Qt::Key_End);
    QTest::keyClick(fields, Qt::Key_Return);
    QCOMPARE(correlations.size(), 1);
    QTest::mouseClick(button(u"Filter to these"_s), Qt::LeftButton);
    QCOMPARE(correlations.size(), 2);
    QCOMPARE(correlations[1][0].toString(), u"4bf92f3577b34da6"_s);
}

void TestEventKeys::correlatedEvents_goToTheirEvent()
{
    show(sample::change());
    QSignalSpy requested(m_dock.get(), &EventDock::eventRequested);
    auto *related = part<RelatedList>();
    related->setFocus(Qt::TabFocusReason);
    QTest::keyClick(related, Qt::Key_Down);
    QTest::keyClick(related, Qt::Key_Return); // the shown one
    QCOMPARE(requested.size(), 0);
    QTest::keyClick(related, Qt::Key_Down);
    QTest::keyClick(related, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0], (QVariantList{sample::Time + 20, qint64(4712)}));
}

void TestEventKeys::splitAndUnified_byTheirControl()
{
    show(sample::change());
    auto *diff = part<DiffView>();
    auto *looks = part<SegmentedControl>();
    QVERIFY(looks->isVisible() && !diff->isUnified());
    const auto segments = looks->findChildren<QAbstractButton *>();
    QTest::mouseClick(segments[1], Qt::LeftButton);
    QVERIFY(diff->isUnified());
    segments[1]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(segments[1], Qt::Key_Left);
    QTest::keyClick(segments[0], Qt::Key_Space);
    QVERIFY(!diff->isUnified());
    m_dock->resize(300, 900);
    QTRY_VERIFY(diff->isUnified());
    QVERIFY(!looks->isVisible());
}

void TestEventKeys::sections_foldByKeyAndMouse()
{
    show(sample::change());
    Section *json = qobject_cast<Section *>(part<CodeView>()->parentWidget());
    auto *head = json->findChildren<QAbstractButton *>().front();
    QTest::mouseClick(head, Qt::LeftButton);
    QVERIFY(json->isFolded() && !part<CodeView>()->isVisible());
    QVERIFY(head->accessibleName().contains(u"folded"_s));
    head->setFocus(Qt::TabFocusReason);
    QTest::keyClick(head, Qt::Key_Return);
    QVERIFY(!json->isFolded() && part<CodeView>()->isVisible());
    QTest::keyClick(head, Qt::Key_Left);
    show(sample::trace());
    QVERIFY(json->isFolded()); // stays so for the next event
}

void TestEventKeys::steps_byButtonsAndKeys()
{
    show(sample::change());
    QSignalSpy steps(m_dock.get(), &EventDock::stepRequested);
    QTest::mouseClick(button(u"Event below"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Event above"_s), Qt::LeftButton);
    part<EventFields>()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(part<EventFields>(), Qt::Key_J);
    QTest::keyClick(part<EventFields>(), Qt::Key_K);
    QCOMPARE(steps, (QList<QVariantList>{{1}, {-1}, {1}, {-1}}));
    m_dock->setSteps(false, true);
    QTest::keyClick(part<EventFields>(), Qt::Key_K);
    QCOMPARE(steps.size(), 4);
}

void TestEventKeys::escape_closes()
{
    show(sample::change());
    QSignalSpy closed(m_dock.get(), &EventDock::closed);
    part<CodeView>()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(part<CodeView>(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!m_dock->isVisible());
    m_dock->show();
    QTest::mouseClick(button(u"Close the event"_s), Qt::LeftButton);
    QCOMPARE(closed.size(), 2);
}

void TestEventKeys::tab_reachesEverything_inSight()
{
    m_dock->resize(430, 420);
    show(sample::change());
    QTRY_VERIFY(m_dock->findChild<QScrollArea *>()->verticalScrollBar()->maximum() > 0); // laid out
    QSet<QWidget *> reached;
    part<EventFields>()->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 40; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        reached.insert(focus);
        QVERIFY2(!focus->visibleRegion().isEmpty(), qPrintable(focus->accessibleName()));
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    for (QWidget *wanted :
         {static_cast<QWidget *>(part<EventFields>()), static_cast<QWidget *>(part<DiffView>()),
          static_cast<QWidget *>(part<CodeView>()), static_cast<QWidget *>(part<RelatedList>()),
          static_cast<QWidget *>(button(u"Show raw"_s)), static_cast<QWidget *>(button(u"Copy the event"_s)),
          static_cast<QWidget *>(button(u"Filter to these"_s)), static_cast<QWidget *>(button(u"Close the event"_s))})
        QVERIFY2(reached.contains(wanted), wanted->metaObject()->className());
    part<RelatedList>()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(part<RelatedList>(), Qt::Key_End);
    auto *related = part<RelatedList>();
    QVERIFY(related->visibleRegion().contains(related->rowRect(related->rowCount() - 1).center()));
}

void TestEventKeys::everyControl_hasAName()
{
    show(sample::trace());
    for (const QWidget *widget : m_dock->findChildren<QWidget *>()) {
        const auto *control = qobject_cast<const QAbstractButton *>(widget);
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty() || (control && !control->text().isEmpty()),
                     widget->metaObject()->className());
    }
}

QTEST_MAIN(TestEventKeys)
#include "tst_eventkeys.moc"
