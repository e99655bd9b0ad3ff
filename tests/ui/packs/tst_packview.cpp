// SPDX-License-Identifier: GPL-3.0-or-later
// Where a pack's panels stand, what they show of the figures, and that every word of the built-in packs can be translated.
#include "packbackend.h"

#include "charts/fonts.h"
#include "charts/kpicard.h"
#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "charts/seriescolours.h"
#include "reports/packsource.h"
#include "ui/packs/packfigures.h"
#include "ui/packs/packpanelview.h"
#include "ui/packs/packview.h"
#include "ui/style.h"
#include "ui/tableview.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

Pack builtIn(const QString &id)
{
    for (const FoundPack &found : builtInPacks())
        if (found.pack.id == id)
            return found.pack;
    return {};
}

Filter november()
{
    Filter filter;
    filter.range = {CannedBackend::NowMs - 14 * CannedBackend::DayMs, CannedBackend::NowMs};
    return filter;
}

/// A pack whose panels have their figures.
PackData filled(const Pack &pack)
{
    PackBackend backend;
    PackData data = emptyPackData(pack, november(), u"UTC"_s, CannedBackend::NowMs);
    for (const PanelAsking &asking : packQuestions(pack, data.filter, data.zone)) {
        if (const auto answer = backend.answers(asking.question))
            fill(data, asking, Result<Answer>(*answer));
        else
            fill(data, asking, fail(Error::Code::Io, u"the disk is gone"_s));
    }
    return data;
}

} // namespace

class PackViewTest : public QObject
{
    Q_OBJECT
    const Format m_format{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void panelsStandBesideOneAnother_asWideAsTheySay_andNeverOverlap()
    {
        for (const FoundPack &found : builtInPacks()) {
            for (const int width : {360, 700, 900, 1400, 2200}) {
                const std::vector<QRect> places = PackView::places(filled(found.pack), width);
                QCOMPARE(places.size(), found.pack.panels.size());
                for (std::size_t i = 0; i < places.size(); ++i) {
                    QVERIFY(places[i].left() >= 0 && places[i].right() < width && places[i].width() > 100);
                    for (std::size_t j = 0; j < i; ++j)
                        QVERIFY2(!places[i].intersects(places[j]), qPrintable(found.pack.id));
                    if (width < PackView::Narrow)
                        QCOMPARE(places[i].width(), width);
                }
            }
        }
        const Pack pack = builtIn(u"claude-code"_s);
        const std::vector<QRect> wide = PackView::places(filled(pack), 1200);
        QCOMPARE(wide[0].width(), 1200);
        QCOMPARE(wide[1].top(), wide[2].top()); // six and six of twelve
        QVERIFY(qAbs(wide[1].width() - wide[2].width()) <= 1);
    }

    void everyPanelOfEveryBuiltInPack_showsItsFigures()
    {
        SeriesColours colours;
        int charts = 0, tables = 0, numbers = 0;
        for (const FoundPack &found : builtInPacks()) {
            PackView view(&colours);
            view.resize(1200, view.heightForWidth(1200));
            const PackData data = filled(found.pack);
            view.setData(data, m_format);
            for (const PackPanelView *panel : view.panels()) {
                const QByteArray where = (found.pack.id + u"/"_s + panel->panelData().panel.id).toUtf8();
                QVERIFY2(!panel->titleText().isEmpty(), where.constData());
                if (!panel->panelData().trouble.isEmpty()) {
                    QCOMPARE(panel->state()->state(), PanelState::Error);
                    QCOMPARE(panel->state()->text(), u"the disk is gone"_s);
                    continue;
                }
                if (panel->state()->state() == PanelState::Empty)
                    continue;
                QCOMPARE(panel->state()->state(), PanelState::Ready);
                if (panel->chart()) {
                    ++charts;
                    QVERIFY2(!panel->chart()->data().series.empty(), where.constData());
                    QVERIFY2(!panel->chart()->data().labels.empty(), where.constData());
                }
                if (panel->table()) {
                    ++tables;
                    QVERIFY2(panel->table()->model()->rowCount() > 0, where.constData());
                    QVERIFY2(!panel->table()->cell(0, 0).text.isEmpty(), where.constData());
                }
                numbers += panel->cards().empty() ? 0 : 1;
            }
        }
        QVERIFY2(charts >= 10 && tables >= 5 && numbers >= 1,
                 qPrintable(u"%1 charts, %2 tables, %3 numbers"_s.arg(charts).arg(tables).arg(numbers)));
    }

    void figuresStandWithTheirUnits_andAbsentOnesAsADash()
    {
        using Unit = PanelColumn::Unit;
        const auto text = [this](Unit unit, const PanelCell &cell) {
            return panelCellText({u"x"_s, u"X"_s, unit}, cell, m_format, true);
        };
        QCOMPARE(text(Unit::Money, qint64(3'410'000'000)), u"$3.41"_s);
        QCOMPARE(text(Unit::Duration, qint64(842'000'000)), u"842\u202Fms"_s);
        QCOMPARE(text(Unit::Share, 0.046), u"4.6\u202F%"_s);
        QCOMPARE(text(Unit::Count, qint64(0)), u"0"_s);
        QCOMPARE(text(Unit::Money, std::monostate()), Format::absent());
        QCOMPARE(text(Unit::Text, QString()), Format::absent());
    }

    void dataOfTheSamePack_keepsItsWidgets()
    {
        PackView view(nullptr);
        view.resize(1000, 900);
        const PackData data = filled(builtIn(u"claude-code"_s));
        view.setData(data, m_format);
        const auto panels = view.panels();
        view.setData(data, m_format);
        QCOMPARE(view.panels(), panels);
        view.setData(filled(builtIn(u"llm-cost"_s)), m_format);
        QVERIFY(view.panels() != panels);
    }

    void aTableHasAllItsRowsInThePage_whichFollowsTheKeyboard()
    {
        PackData data;
        data.zone = u"UTC"_s;
        PanelData &panel = data.panels.emplace_back();
        panel.panel.id = u"tools"_s, panel.panel.title = u"Tools"_s;
        panel.panel.mostRows = 25;
        panel.loaded = true;
        panel.table.columns = {{u"tool"_s, u"Tool"_s, PanelColumn::Unit::Text, PanelStep::Day},
                               {u"events"_s, u"Events"_s, PanelColumn::Unit::Count, PanelStep::Day}};
        for (int row = 0; row < 60; ++row)
            panel.table.rows.push_back({u"tool %1"_s.arg(row), qint64(row)});
        data.pack.panels = {panel.panel};
        for (const int width : {500, 900, 1500}) {
            QScrollArea page;
            page.setWidgetResizable(true);
            auto *const view = new PackView(nullptr);
            page.setWidget(view);
            page.resize(width, 300);
            page.show();
            view->setData(data, m_format);
            QVERIFY(QTest::qWaitForWindowActive(&page));
            TableView *const table = view->panels().front()->table();
            QVERIFY(table);
            QCOMPARE(table->model()->rowCount(), 25);
            QVERIFY(view->panels().front()->noteText().contains(u"35 more"_s));
            QTRY_COMPARE(table->verticalScrollBar()->maximum(), 0); // nothing is hidden within
            for (const int row : {0, 12, 24})
                QVERIFY(table->viewport()->rect().contains(table->visualRect(table->model()->index(row, 0))));
            table->setFocus();
            for (int key = 0; key < 25; ++key)
                QTest::keyClick(table, Qt::Key_J);
            const QRect last = table->visualRect(table->model()->index(24, 0));
            const QPoint place = table->viewport()->mapTo(page.viewport(), last.center());
            QVERIFY2(page.viewport()->rect().contains(place), qPrintable(QString::number(place.y())));
        }
    }

    void everyWordOfTheBuiltInPacks_isKnownForTranslation()
    {
        const QStringList known = packWords();
        const auto check = [&known](const QString &word) {
            QVERIFY2(word.isEmpty() || known.contains(word), qPrintable(u"ui/packs/packwords.cpp lacks: "_s + word));
        };
        for (const FoundPack &found : builtInPacks()) {
            check(found.pack.title);
            check(found.pack.description);
            const PackData data = filled(found.pack);
            for (const PanelData &panel : data.panels) {
                check(panel.panel.title);
                check(panel.panel.note);
                for (const int column : shownColumns(panel))
                    check(columnTitle(panel.panel, panel.table.columns[std::size_t(column)]));
            }
        }
    }
};

QTEST_MAIN(PackViewTest)
#include "tst_packview.moc"
