// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleevent.h"

#include "charts/fonts.h"
#include "charts/panelstate.h"
#include "charts/waterfallchart.h"
#include "tests/ui/cannedbackend.h"
#include "ui/button.h"
#include "ui/event/codeview.h"
#include "ui/event/diffview.h"
#include "ui/event/eventdock.h"
#include "ui/event/eventfields.h"
#include "ui/event/eventhead.h"
#include "ui/event/relatedlist.h"
#include "ui/event/section.h"
#include "ui/segmentedcontrol.h"
#include "ui/style.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what was written into the trail.
class NotingBackend : public CannedBackend
{
public:
    std::vector<AuditNote> notes;
    void note(AuditNote note) override { notes.push_back(note); }
};

} // namespace

class TestEventDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_dock.reset(); }

    void withoutAnEvent_itSaysWhatToDo();
    void anEvent_isShownWithItsFacts();
    void anEventOfLongAgo_isGone();
    void newEvent_keepsTheOldUntilItIsHere();
    void failure_saysWhy_andRetries();
    void showRaw_asksAgain_andBack();
    void rawThatIsRefused_leavesTheMaskedEvent();
    void copy_takesTheForms_andIsNoted();
    void fields_copyFilterAndExcludeByKeys();
    void fields_haveAMenu();
    void links_leadOn();
    void correlatedEvents_goToTheirEvent();
    void waterfall_isThereForATrace();
    void splitAndUnified_byTheirControl();
    void sections_foldByKeyAndMouse();
    void steps_byButtonsAndKeys();
    void escape_closes();
    void tab_reachesEverything_inSight();
    void everyControl_hasAName();
    void hugeEvent_isCutWithANote();
    void pictures();

private:
    template<typename T>
    T *part() const
    {
        return m_dock->findChild<T *>();
    }
    Button *button(const QString &text) const
    {
        for (Button *candidate : m_dock->findChildren<Button *>()) {
            if (candidate->text() == text || candidate->accessibleName() == text)
                return candidate;
        }
        qFatal("there is no such button");
        return nullptr;
    }
    Section *sectionOf(const QWidget *body) const { return qobject_cast<Section *>(body->parentWidget()); }
    void show(const EventDetail &detail)
    {
        m_backend->answers = [detail](const Question &question) -> std::optional<Answer> {
            if (!std::holds_alternative<EventDetailQuestion>(question))
                return std::nullopt;
            EventDetail answer = detail;
            if (std::get<EventDetailQuestion>(question).raw)
                answer.event.body = R"({"attributes":{"credential":"the very secret"}})", answer.masked = false;
            return answer;
        };
        m_dock->showDetail(detail.event.timeMs, detail.event.sequence);
        settle();
    }
    void settle() { QTRY_VERIFY(!m_dock->isLoading()); }
    PanelState state() const { return part<StateOverlay>()->state(); }

    std::unique_ptr<NotingBackend> m_backend;
    std::unique_ptr<EventDock> m_dock;
};

void TestEventDock::initTestCase()
{
    loadFonts();
    QApplication::setFont(font(TextRole::Body));
    QApplication::setPalette(palette(Theme::dark()));
    qApp->setStyleSheet(styleSheet(Theme::dark()));
}

void TestEventDock::init()
{
    m_backend = std::make_unique<NotingBackend>();
    m_dock = std::make_unique<EventDock>(*m_backend, nullptr);
    m_dock->setClock([] { return sample::Time + 1000; });
    m_dock->setFormat(Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Prague")));
    m_dock->resize(430, 900);
    m_dock->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dock.get()));
    m_dock->activateWindow();
}

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

void TestEventDock::fields_copyFilterAndExcludeByKeys()
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

void TestEventDock::fields_haveAMenu()
{
    show(sample::change());
    auto *fields = part<EventFields>();
    QSignalSpy picked(m_dock.get(), &EventDock::valuePicked);
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, fields->rowRect(2).center());
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
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint());
    QApplication::sendEvent(fields, &byKey);
    QCOMPARE(fields->findChild<QMenu *>()->actions().size(), 1); // copying the time is all
}

void TestEventDock::links_leadOn()
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

void TestEventDock::correlatedEvents_goToTheirEvent()
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

void TestEventDock::splitAndUnified_byTheirControl()
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

void TestEventDock::sections_foldByKeyAndMouse()
{
    show(sample::change());
    Section *json = sectionOf(part<CodeView>());
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

void TestEventDock::steps_byButtonsAndKeys()
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

void TestEventDock::escape_closes()
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

void TestEventDock::tab_reachesEverything_inSight()
{
    m_dock->resize(430, 420);
    show(sample::change());
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

void TestEventDock::everyControl_hasAName()
{
    show(sample::trace());
    for (const QWidget *widget : m_dock->findChildren<QWidget *>()) {
        const auto *control = qobject_cast<const QAbstractButton *>(widget);
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty() || (control && !control->text().isEmpty()),
                     widget->metaObject()->className());
    }
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

/// For a look by eye: set GLASSHOUSE_GRAB_DIR.
void TestEventDock::pictures()
{
    const QString folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
    if (folder.isEmpty())
        QSKIP("set GLASSHOUSE_GRAB_DIR to get pictures of the pane");
    QVERIFY(QDir().mkpath(folder));
    for (const Theme *theme : {&Theme::dark(), &Theme::light()}) {
        QApplication::setPalette(palette(*theme));
        qApp->setStyleSheet(styleSheet(*theme));
        const auto save = [&](const QString &name) {
            QTest::qWait(20);
            const QString look = theme->isDark ? u"dark"_s : u"light"_s;
            QVERIFY(m_dock->grab().save(u"%1/event-%2-%3.png"_s.arg(folder, name, look)));
        };
        for (const QSize size : {QSize(430, 830), QSize(300, 830), QSize(430, 420)}) {
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
