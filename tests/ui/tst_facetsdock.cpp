// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/eventhistogramchart.h"
#include "charts/fonts.h"
#include "charts/panelstate.h"
#include "tests/ui/activityfixture.h"
#include "ui/activity/activitydock.h"
#include "ui/activity/activityview.h"
#include "ui/activity/facetsdock.h"
#include "ui/activity/facetsection.h"
#include "ui/activity/valuepicker.h"
#include "ui/button.h"
#include "ui/chip.h"
#include "ui/filterbar.h"
#include "ui/plainlabel.h"
#include "ui/searchfield.h"
#include "ui/segmentedcontrol.h"

#include <QMainWindow>
#include <QMenu>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_FacetsDock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void facets_nameTheMostFrequentValues();
    void click_choosesAndBackUndoes();
    void keys_moveChooseAndExclude();
    void moreLink_showsAllAndSearches();
    void folding_asksOnlyWhatIsOpen();
    void failures_areARowOfTheirOwn();
    void inexactFacet_saysSo();
    void clear_takesOnlyFacetsAway();
    void error_isSaid();
    void fields_keepWhatTheyAreTold();
    void chips_nameEventsAndAreRemovedByKey();
    void chip_opensItsValues();
    void addFilter_offersEveryField();
    void chipsWithoutRoom_fold();
    void grabs();

private:
    FacetList *list(const char *field) const { return m_dock->section(QString::fromLatin1(field))->list(); }
    static int rowOf(const FacetList *list, const QString &value)
    {
        const auto &rows = list->rows();
        const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return row.value == value; });
        return at == rows.end() ? -1 : int(at - rows.begin());
    }
    static void click(FacetList *list, const QString &value, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(list, button, {}, list->rowRect(rowOf(list, value)).center());
    }
    std::vector<Chip *> chips() const
    {
        std::vector<Chip *> shown;
        for (Chip *chip : m_bar->findChildren<Chip *>())
            if (chip->isVisibleTo(m_bar))
                shown.push_back(chip);
        return shown;
    }
    ValuePicker *picker() const
    {
        for (ValuePicker *found : m_bar->findChildren<ValuePicker *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<EventBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    SeriesColours m_colours;
    std::unique_ptr<QMainWindow> m_window;
    FacetsDock *m_dock = nullptr;
    FilterBar *m_bar = nullptr;
};

void tst_FacetsDock::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_appearance = std::make_unique<Appearance>();
    loadFonts();
    QApplication::setFont(font(TextRole::Body));
    m_appearance->setChoice(Appearance::Choice::Light);
}

void tst_FacetsDock::init()
{
    m_window.reset();
    m_backend = std::make_unique<EventBackend>();
    m_backend->fill(1400);
    m_filter = std::make_unique<FilterController>();
    m_filter->setNow(NowMs);
    m_filter->setZone(u"UTC"_s);
    m_window = std::make_unique<QMainWindow>();
    m_bar = new FilterBar(*m_filter, m_window.get());
    m_bar->setBackend(m_backend.get());
    m_window->setMenuWidget(m_bar);
    m_dock = new FacetsDock({*m_backend, *m_filter, m_colours}, m_window.get());
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    m_window->resize(1200, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    Q_EMIT m_backend->opened();
    QTRY_VERIFY(list("actor")->rows().size() == 5);
}

void tst_FacetsDock::facets_nameTheMostFrequentValues()
{
    const auto &classes = list("class")->rows();
    QCOMPARE(classes.front().text, u"Tool"_s);
    QCOMPARE(classes.front().share, 1.0);
    QCOMPARE(classes.front().mark, FacetList::Mark::Disc);
    for (size_t i = 2; i + 1 < classes.size(); ++i)
        QVERIFY(classes[i].share <= classes[i - 1].share);
    QCOMPARE(list("outcome")->rows().front().text, u"Success"_s);
    QCOMPARE(m_dock->section(u"actor"_s)->moreButton()->text(), u"5 more"_s);
    QVERIFY(!m_dock->section(u"class"_s)->moreButton()->isVisible()); // classes are few: all show
}

void tst_FacetsDock::click_choosesAndBackUndoes()
{
    click(list("actor"), u"l.haas"_s);
    click(list("actor"), u"p.novak"_s);
    QCOMPARE(m_filter->filter().events.actors, (Choice{{u"l.haas"_s, u"p.novak"_s}, false}));
    QTRY_VERIFY(list("actor")->rows()[size_t(rowOf(list("actor"), u"p.novak"_s))].checked);
    click(list("actor"), u"l.haas"_s); // again: it no longer matters
    QCOMPARE(m_filter->filter().events.actors.values, QStringList{u"p.novak"_s});
    click(list("outcome"), u"ok"_s, Qt::RightButton);
    QCOMPARE(m_filter->filter().events.outcomes, (Choice{{u"ok"_s}, true}));
    m_filter->goBack();
    QVERIFY(m_filter->filter().events.outcomes.isEmpty());
    m_filter->goBack();
    QCOMPARE(m_filter->filter().events.actors.values.size(), 2);
}

void tst_FacetsDock::keys_moveChooseAndExclude()
{
    FacetList *actors = list("actor");
    actors->setFocus(Qt::TabFocusReason);
    const QString second = actors->rows()[1].value, third = actors->rows()[2].value;
    QTest::keyClick(actors, Qt::Key_Down);
    QTest::keyClick(actors, Qt::Key_Space);
    QCOMPARE(m_filter->filter().events.actors.values, QStringList{second});
    QTest::keyClick(actors, Qt::Key_Down);
    QTest::keyClick(actors, Qt::Key_X); // one thing excluded is another question than one wanted
    QCOMPARE(m_filter->filter().events.actors, (Choice{{third}, true}));
    QTRY_VERIFY(actors->rows()[size_t(rowOf(actors, third))].excluded);
    QTest::keyClick(actors, Qt::Key_X);
    QVERIFY(m_filter->filter().events.actors.isEmpty());
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(!actors->hasFocus()); // on to what comes after
}

void tst_FacetsDock::moreLink_showsAllAndSearches()
{
    FacetSection *actors = m_dock->section(u"actor"_s);
    QTest::mouseClick(actors->moreButton(), Qt::LeftButton);
    QTRY_COMPARE(actors->list()->rows().size(), size_t(10));
    QVERIFY(actors->searchField()->isVisible());
    QTest::keyClicks(actors->searchField(), u"nov"_s);
    QTRY_COMPARE(actors->list()->rows().size(), size_t(1));
    QCOMPARE(actors->list()->rows().front().value, u"p.novak"_s);
    QTest::mouseClick(actors->moreButton(), Qt::LeftButton);
    QTRY_COMPARE(actors->list()->rows().size(), size_t(5));
    QVERIFY(!actors->searchField()->isVisible());
}

void tst_FacetsDock::folding_asksOnlyWhatIsOpen()
{
    QVERIFY(!m_backend->last<FacetsQuestion>().fields.contains(u"resource"_s));
    FacetSection *resources = m_dock->section(u"resource"_s);
    resources->head()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(resources->head(), Qt::Key_Space);
    QVERIFY(resources->isOpen());
    QTRY_COMPARE(resources->list()->rows().size(), size_t(5));
    QTest::mouseClick(m_dock->section(u"class"_s)->head(), Qt::LeftButton);
    QVERIFY(!m_backend->last<FacetsQuestion>().fields.contains(u"class"_s));
    QVERIFY(!list("class")->isVisible());
}

void tst_FacetsDock::failures_areARowOfTheirOwn()
{
    const auto &row = list("class")->rows().back();
    QCOMPARE(row.mark, FacetList::Mark::Triangle);
    QCOMPARE(row.count, u"100"_s);
    click(list("class"), failuresValue());
    QVERIFY(m_filter->filter().events.failures);
    QVERIFY(m_filter->filter().events.classes.isEmpty());
    QTRY_VERIFY(list("class")->rows().back().checked);
    click(list("class"), failuresValue());
    QVERIFY(!m_filter->filter().events.failures);
}

void tst_FacetsDock::inexactFacet_saysSo()
{
    m_backend->inexact = true;
    Q_EMIT m_backend->dataChanged();
    const auto said = [this] {
        const auto labels = m_dock->section(u"outcome"_s)->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const auto *label) { return label->text() == u"of the newest 1,400"_s; });
    };
    QTRY_VERIFY(said());
}

void tst_FacetsDock::clear_takesOnlyFacetsAway()
{
    m_filter->setText(u"a"_s);
    click(list("outcome"), u"ok"_s);
    for (Button *button : m_dock->findChildren<Button *>())
        if (button->text() == u"Clear"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_filter->filter().events.isEmpty());
    QCOMPARE(m_filter->filter().text, u"a"_s);
}

void tst_FacetsDock::error_isSaid()
{
    m_backend->failure = u"The disk is gone"_s;
    Q_EMIT m_backend->dataChanged();
    QTRY_VERIFY(m_dock->findChild<StateOverlay *>()->state() == PanelState::Error);
    QCOMPARE(list("actor")->rows().size(), size_t(5)); // what is known stays
}

void tst_FacetsDock::fields_keepWhatTheyAreTold()
{
    for (const QString &field : filterFields()) {
        Filter filter;
        includeValue(filter, field, u"a"_s);
        includeValue(filter, field, u"b"_s);
        QCOMPARE(choiceOf(filter, field), (Choice{{u"a"_s, u"b"_s}, false}));
        removeValue(filter, field, u"a"_s);
        QCOMPARE(choiceOf(filter, field).values, QStringList{u"b"_s});
        if (canExclude(field)) {
            excludeValue(filter, field, u"b"_s);
            QCOMPARE(choiceOf(filter, field), (Choice{{u"b"_s}, true}));
        }
        onlyValue(filter, field, u"c"_s);
        removeValue(filter, field, u"c"_s);
        QCOMPARE(filter, Filter());
        QVERIFY(!fieldTitle(field).isEmpty() && !fieldWord(field).isEmpty());
    }
    Filter filter;
    includeValue(filter, u"no such field"_s, u"a"_s);
    QCOMPARE(filter, Filter());
}

void tst_FacetsDock::chips_nameEventsAndAreRemovedByKey()
{
    Filter filter;
    for (const QString &field : filterFields())
        includeValue(filter, field, u"a"_s);
    filter.events.sources = {{u"demo"_s}, true};
    filter.events.kinds = {{u"tool"_s}, false};
    filter.events.actionPrefix = u"token."_s, filter.events.resultPattern = u"err%"_s;
    filter.events.correlation = u"abc"_s, filter.events.failures = true;
    const auto texts = chipsOf(filter, m_filter->format());
    FilterStep step{{}, filter};
    bool negated = false;
    for (const ChipText &text : texts) {
        negated = negated || (text.field == u"source"_s && text.value == u"not demo"_s);
        text.remove(step);
    }
    QVERIFY(negated);
    QCOMPARE(step.filter, Filter()); // nothing restricts that has no chip

    click(list("actor"), u"l.haas"_s);
    QCOMPARE(chips().size(), size_t(1));
    chips().front()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chips().front(), Qt::Key_Delete);
    QVERIFY(m_filter->filter().events.isEmpty());
    QVERIFY(chips().empty());
}

void tst_FacetsDock::chip_opensItsValues()
{
    click(list("actor"), u"l.haas"_s);
    QTest::mouseClick(chips().front(), Qt::LeftButton, {}, QPoint(12, 14));
    QTRY_VERIFY(picker());
    QTRY_COMPARE(picker()->list()->rows().size(), size_t(10));
    QTest::keyClicks(picker()->searchField(), u"nov"_s);
    QTRY_VERIFY(rowOf(picker()->list(), u"p.novak"_s) >= 0 && rowOf(picker()->list(), u"a.sato"_s) < 0);
    click(picker()->list(), u"p.novak"_s);
    QCOMPARE(m_filter->filter().events.actors.values, (QStringList{u"l.haas"_s, u"p.novak"_s}));
    QTest::keyClick(picker()->sense(), Qt::Key_Escape);
    QTRY_VERIFY(!picker());
    chips().front()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chips().front(), Qt::Key_Return);
    QTRY_VERIFY(picker());
    for (auto *button : picker()->sense()->findChildren<QAbstractButton *>())
        if (button->text() == u"is not"_s)
            button->click();
    QVERIFY(m_filter->filter().events.actors.excluded);
}

void tst_FacetsDock::addFilter_offersEveryField()
{
    Button *add = nullptr;
    for (Button *button : m_bar->findChildren<Button *>())
        if (button->text() == u"Filter"_s)
            add = button;
    QVERIFY(add && add->isVisible());
    const QList<QAction *> actions = add->menu()->actions();
    QCOMPARE(actions.size(), filterFields().size());
    actions[int(filterFields().indexOf(u"source"_s))]->trigger();
    QTRY_VERIFY(picker());
    QTRY_COMPARE(picker()->list()->rows().size(), size_t(2));
    picker()->list()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(picker()->list(), Qt::Key_X);
    QVERIFY(m_filter->filter().events.sources.excluded);
}

void tst_FacetsDock::chipsWithoutRoom_fold()
{
    for (const QString &field : filterFields())
        m_filter->change([&](FilterStep &step) { includeValue(step.filter, field, u"a value with a name"_s); });
    QTRY_VERIFY(chips().size() < size_t(filterFields().size()));
    Button *folded = nullptr;
    for (Button *button : m_bar->findChildren<Button *>())
        if (button->text().startsWith(u'+') && button->isVisible())
            folded = button;
    QVERIFY(folded);
    QCOMPARE(folded->text().mid(1).toInt(), int(filterFields().size()) - int(chips().size()));
    for (const Chip *chip : chips())
        QVERIFY(chip->geometry().right() < folded->geometry().left());
    QVERIFY(m_bar->textField()->geometry().right() <= m_bar->width());
    QTest::mouseClick(folded, Qt::LeftButton);
    m_filter->clear();
    QTRY_VERIFY(!folded->isVisible());
}

void tst_FacetsDock::grabs()
{
    const QString folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
    if (folder.isEmpty())
        QSKIP("for a look by eye");
    m_backend->fill(4386, 2000);
    auto *activity = new ActivityDock({*m_backend, *m_filter, m_colours}, m_window.get());
    m_window->addDockWidget(Qt::LeftDockWidgetArea, activity);
    m_window->splitDockWidget(m_dock, activity, Qt::Horizontal);
    m_filter->change([](FilterStep &step) { excludeValue(step.filter, u"source"_s, u"demo"_s); });
    Q_EMIT m_backend->opened();
    QTRY_VERIFY(activity->histogram()->state() == PanelState::Ready && activity->model()->rowCount() > 0);
    for (const QSize size : {QSize(1034, 872), QSize(760, 640)}) {
        m_window->resize(size);
        QCOMPARE(m_window->size(), size);
        QTest::qWait(0); // what was posted about the layout
        m_window->resizeDocks({m_dock, activity}, {206, size.width() - 212}, Qt::Horizontal);
        activity->histogram()->setBrush({NowMs - 1200'000, NowMs + 120'000});
        activity->view()->setFocus();
        activity->view()->setCurrentRow(3);
        QTest::qWait(0);
        for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
            m_appearance->setChoice(choice);
            const QString name = u"/activity-%1-%2.png"_s.arg(size.width()).arg(Appearance::name(choice));
            QVERIFY(m_window->grab().save(folder + name));
        }
    }
}

QTEST_MAIN(tst_FacetsDock)
#include "tst_facetsdock.moc"
