// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/kpicard.h"

#include "charts/fonts.h"
#include "charts/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

KpiCardData costs()
{
    KpiCardData data;
    data.label = u"Cost"_s;
    data.value = u"$648.88"_s;
    data.change = {1, u"31 %"_s};
    data.changeNote = u"vs prior 30 d"_s;
    data.toolTip = u"$648.881234"_s;
    data.spark = {1, 4, 2, 8, 3};
    return data;
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace

class TestKpiCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        QApplication::setPalette(palette(Theme::dark()));
    }

    void theWholeCard_isAButton()
    {
        KpiCard card;
        card.setData(costs());
        card.resize(220, 80);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        QSignalSpy clicked(&card, &QAbstractButton::clicked);
        QTest::mouseClick(&card, Qt::LeftButton, {}, QPoint(200, 8));
        QTest::keyClick(&card, Qt::Key_Space);
        QCOMPARE(clicked.size(), 2);
        QVERIFY(card.focusPolicy() & Qt::TabFocus);
    }

    void sparkline_goesWhenTheCardIsNarrow()
    {
        KpiCard card;
        card.setData(costs());
        card.resize(260, 80);
        QVERIFY(card.sparkShown());
        card.resize(150, 80);
        QVERIFY(!card.sparkShown());
        KpiCardData data = costs();
        data.spark = {1};
        card.setData(data);
        card.resize(260, 80);
        QVERIFY(!card.sparkShown());
    }

    void theValue_isNeverCutByTheSmallestWidth()
    {
        KpiCard card;
        KpiCardData data = costs();
        data.value = u"≥ $12,345,678.88"_s;
        card.setData(data);
        QVERIFY(card.minimumSizeHint().width() > 190);
        QVERIFY(card.sizeHint().width() >= card.minimumSizeHint().width());
    }

    void onlyABadChange_isColoured()
    {
        KpiCard card;
        KpiCardData data = costs();
        card.resize(260, 80);
        card.setData(data);
        const QColor warning = Theme::dark().colour(Token::Warning);
        QCOMPARE(pixelsOf(card.grab().toImage(), warning), 0);
        data.changeIsBad = true;
        card.setData(data);
        QVERIFY(pixelsOf(card.grab().toImage(), warning) > 10);
    }

    void keyboardFocus_hasARingAndMouseFocusNone()
    {
        QWidget window;
        KpiCard card(&window);
        card.setData(costs());
        card.setGeometry(10, 10, 240, 80);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QColor accent = Theme::dark().colour(Token::Accent);
        card.setFocus(Qt::MouseFocusReason);
        QCOMPARE(pixelsOf(card.grab().toImage(), accent), 0);
        card.clearFocus();
        card.setFocus(Qt::TabFocusReason);
        QVERIFY(pixelsOf(card.grab().toImage(), accent) > 100);
    }

    void words_areThereForAScreenReader()
    {
        KpiCard card;
        card.setData(costs());
        QCOMPARE(card.accessibleName(), u"Cost: $648.88"_s);
        QCOMPARE(card.accessibleDescription(), u"▲ 31 % vs prior 30 d"_s);
        QCOMPARE(card.toolTip(), u"$648.881234"_s);
    }
};

QTEST_MAIN(TestKpiCard)
#include "tst_kpicard.moc"
