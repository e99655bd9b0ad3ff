// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventdockfixture.h"

#include "charts/waterfallchart.h"
#include "ui/event/codeview.h"
#include "ui/event/diffview.h"
#include "ui/event/eventfields.h"
#include "ui/event/eventhead.h"

#include <QClipboard>
#include <QDir>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestEventDock : public EventDockFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { m_dock.reset(); }

    void withoutAnEvent_itSaysWhatToDo();
    void anEvent_isShownWithItsFacts();
    void anEventOfLongAgo_isGone();
    void newEvent_keepsTheOldUntilItIsHere();
    void failure_saysWhy_andRetries();
    void showRaw_asksAgain_andBack();
    void rawThatIsRefused_leavesTheMaskedEvent();
    void copy_takesTheForms_andIsNoted();
    void waterfall_isThereForATrace();
    void hugeEvent_isCutWithANote();
    void pictures();
};

void TestEventDock::withoutAnEvent_itSaysWhatToDo()
{
    QCOMPARE(state(), PanelState::Empty);
    QCOMPARE(part<StateOverlay>()->text(), u"Choose an event to see all of it"_s);
    show(sample::change());
    QCOMPARE(state(), PanelState::Ready);
    m_dock->clear();
    QCOMPARE(state(), PanelState::Empty);
    QCOMPARE(part<EventHead>()->title(), u"Event"_s);
}

void TestEventDock::anEvent_isShownWithItsFacts()
{
    show(sample::change());
    QCOMPARE(m_backend->last<EventDetailQuestion>(), (EventDetailQuestion{sample::Time, sample::Sequence, false, 200}));
    QCOMPARE(part<EventHead>()->title(), u"agent.updated"_s);
    QCOMPARE(part<EventHead>()->subtitle(), u"cc-checkout-web, now"_s);
    QVERIFY(part<EventHead>()->accessibleName().contains(u"ok"_s));
    m_dock->setClock([] { return sample::Time + 125'000; });
    QCOMPARE(part<EventHead>()->subtitle(), u"cc-checkout-web, 2\u202fmin ago"_s);
    QVERIFY(part<EventFields>()->rowWords(0).startsWith(u"Time: Fri 20 Nov 2026 14:32:06.204"_s));
    QVERIFY(part<CodeView>()->code().text.contains(u"\"action\": \"agent.updated\""_s));
    QVERIFY(part<CodeView>()->code().text.contains(u"•••••••• masked"_s));
    QVERIFY(part<DiffView>()->isVisible());
    QVERIFY(!part<WaterfallChart>()->isVisible());
}

void TestEventDock::anEventOfLongAgo_isGone()
{
    m_dock->showDetail(1, 2); // the canned answer holds nothing
    settle();
    QCOMPARE(part<StateOverlay>()->text(), u"This event is no longer kept"_s);
}

void TestEventDock::newEvent_keepsTheOldUntilItIsHere()
{
    show(sample::change());
    m_backend->silent = true;
    m_dock->showDetail(sample::Time + 5, 99);
    QCOMPARE(state(), PanelState::Loading);
    QCOMPARE(part<EventHead>()->title(), u"agent.updated"_s);
    QVERIFY(part<CodeView>()->code().text.contains(u"agent.updated"_s));
    QTRY_VERIFY(part<StateOverlay>()->isVisible());
    m_backend->silent = false;
    show(sample::trace());
    QCOMPARE(part<EventHead>()->title(), u"Bash"_s);
    QCOMPARE(state(), PanelState::Ready);
}

void TestEventDock::failure_saysWhy_andRetries()
{
    m_backend->failure = u"the store is <b>busy</b>"_s;
    m_dock->showDetail(sample::Time, sample::Sequence);
    settle();
    QCOMPARE(state(), PanelState::Error);
    QCOMPARE(part<StateOverlay>()->text(), u"the store is <b>busy</b>"_s);
    m_backend->failure.clear();
    m_backend->answers = [](const Question &) { return std::optional<Answer>(sample::change()); };
    QTest::mouseClick(part<StateOverlay>()->findChild<QAbstractButton *>(), Qt::LeftButton);
    settle();
    QCOMPARE(state(), PanelState::Ready);
}

void TestEventDock::showRaw_asksAgain_andBack()
{
    show(sample::change());
    QTest::mouseClick(button(u"Show raw"_s), Qt::LeftButton);
    settle();
    QVERIFY(m_backend->last<EventDetailQuestion>().raw);
    QVERIFY(part<CodeView>()->code().text.contains(u"the very secret"_s));
    button(u"Hide raw"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button(u"Hide raw"_s), Qt::Key_Return);
    settle();
    QVERIFY(!m_backend->last<EventDetailQuestion>().raw);
    QVERIFY(!part<CodeView>()->code().text.contains(u"the very secret"_s));
    QTest::mouseClick(button(u"Show raw"_s), Qt::LeftButton);
    settle();
    m_dock->showDetail(sample::Time + 1, 5); // the next event is masked again
    QVERIFY(!m_backend->last<EventDetailQuestion>().raw);
    settle();
    EventDetail plain = sample::trace();
    show(plain);
    QVERIFY(!button(u"Show raw"_s)->isVisible()); // nothing is masked
}

void TestEventDock::rawThatIsRefused_leavesTheMaskedEvent()
{
    show(sample::change());
    m_backend->failure = u"this needs the permission to see content"_s;
    QTest::mouseClick(button(u"Show raw"_s), Qt::LeftButton);
    settle();
    QCOMPARE(part<StateOverlay>()->text(), u"this needs the permission to see content"_s);
    const auto asked = m_backend->asked.size();
    QTest::mouseClick(part<StateOverlay>()->findChild<QAbstractButton *>(), Qt::LeftButton);
    QCOMPARE(state(), PanelState::Ready);
    QCOMPARE(m_backend->asked.size(), asked);
    QVERIFY(part<CodeView>()->code().text.contains(u"•••••••• masked"_s));
    QVERIFY(!button(u"Show raw"_s)->isChecked());
}

void TestEventDock::copy_takesTheForms_andIsNoted()
{
    show(sample::change());
    const QList<QAction *> actions = button(u"Copy the event"_s)->menu()->actions();
    QCOMPARE(actions.size(), 3);
    actions[0]->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"{\n  \"id\": 4711,"_s));
    actions[1]->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"time,class,"_s));
    actions[2]->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(u"127.0.0.1:4318/api/admin/activity?"_s));
    QCOMPARE(m_backend->notes.size(), size_t(3));
    QCOMPARE(m_backend->notes[2].action, u"event.copied"_s);
    QCOMPARE(m_backend->notes[2].params, QByteArray(R"({"format":"curl","raw":false})"));
}

void TestEventDock::waterfall_isThereForATrace()
{
    show(sample::trace());
    auto *waterfall = part<WaterfallChart>();
    QVERIFY(waterfall->isVisible());
    QVERIFY(!part<DiffView>()->isVisible());
    QSignalSpy requested(m_dock.get(), &EventDock::eventRequested);
    QTest::mouseClick(waterfall, Qt::LeftButton, {}, waterfall->chartLayout().rows[1].bar.center().toPoint());
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][1].toLongLong(), 5001);
}

void TestEventDock::hugeEvent_isCutWithANote()
{
    EventDetail detail = sample::trace();
    detail.event.body = "{\"attributes\":{\"text\":[";
    for (int i = 0; i < 60000; ++i)
        detail.event.body += "\"a line of a very long text that somebody sent\",";
    detail.event.body += "\"end\"]}}";
    show(detail);
    QVERIFY(part<CodeView>()->code().cut);
    QVERIFY(part<CodeView>()->code().text.size() <= 1'048'576 + 64);
    auto *bar = m_dock->findChild<QScrollArea *>()->verticalScrollBar();
    bar->setValue(bar->maximum());
    QVERIFY(!m_dock->grab().isNull());
}

void TestEventDock::pictures()
{
    const QString folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
    if (folder.isEmpty())
        QSKIP("set GLASSHOUSE_GRAB_DIR to get pictures of the pane");
    QVERIFY(QDir().mkpath(folder));
    for (const Theme *theme : {&Theme::dark(), &Theme::light()}) {
        dress(*theme);
        const auto save = [&](const QString &name) {
            QTest::qWait(20);
            const QString look = theme->isDark ? u"dark"_s : u"light"_s;
            QVERIFY(m_dock->grab().save(u"%1/event-%2-%3.png"_s.arg(folder, name, look)));
        };
        for (const QSize size : {QSize(430, 830), QSize(300, 830), QSize(430, 420), QSize(430, 1160)}) {
            m_dock->resize(size);
            const QString name = u"%1x%2"_s.arg(size.width()).arg(size.height());
            show(sample::change());
            save(name + u"-change"_s);
            show(sample::trace());
            save(name + u"-trace"_s);
        }
        m_dock->resize(430, 830);
        part<WaterfallChart>()->setFocus(Qt::TabFocusReason);
        save(u"waterfall-focus"_s);
        show(sample::change());
        part<DiffView>()->setUnified(true);
        part<EventFields>()->setFocus(Qt::TabFocusReason);
        save(u"unified-focus"_s);
        part<DiffView>()->setUnified(false);
        m_backend->silent = true;
        m_dock->showDetail(1, 1);
        QTest::qWait(200);
        save(u"loading"_s);
        m_backend->silent = false;
        m_backend->failure = u"The store is locked by another program"_s;
        m_dock->showDetail(1, 3);
        settle();
        save(u"error"_s);
        m_backend->failure.clear();
        m_dock->clear();
        save(u"empty"_s);
    }
}

QTEST_MAIN(TestEventDock)
#include "tst_eventdock.moc"
