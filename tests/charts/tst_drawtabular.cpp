// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/drawtabular.h"
#include "charts/fonts.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

struct Ink {
    int left = 10000, right = -1;
};

Ink inkOf(const QString &text, int alignment)
{
    QImage image(200, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setFont(glasshouse::font(TextRole::KpiValue));
    painter.setPen(Qt::black);
    drawTabular(&painter, QRectF(0, 0, 200, 40), alignment, text);
    painter.end();
    Ink ink;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (qAlpha(image.pixel(x, y)) > 40)
                ink = {std::min(ink.left, x), std::max(ink.right, x)};
        }
    }
    return ink;
}

} // namespace

class TestDrawTabular : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void width_isTheSameForEveryDigit()
    {
        const QFontMetricsF metrics(glasshouse::font(TextRole::Body));
        QCOMPARE(tabularWidth(metrics, u"1,111.11"_s), tabularWidth(metrics, u"8,888.88"_s));
        QVERIFY(tabularWidth(metrics, u"1111"_s) >= metrics.horizontalAdvance(u"1111"_s));
        QCOMPARE(tabularWidth(metrics, QString()), 0.0);
    }

    void figures_endAtTheSamePlaceWhenRightAligned()
    {
        const Ink dollars = inkOf(u"$1.10"_s, Qt::AlignRight | Qt::AlignVCenter);
        const Ink more = inkOf(u"$88.80"_s, Qt::AlignRight | Qt::AlignVCenter);
        QVERIFY(std::abs(dollars.right - more.right) <= 1);
        QVERIFY(dollars.right <= 200);
    }

    void alignment_isFollowed()
    {
        QVERIFY(inkOf(u"842"_s, Qt::AlignLeft).left < 5);
        const Ink centred = inkOf(u"888"_s, Qt::AlignHCenter);
        QVERIFY(std::abs((centred.left + centred.right) / 2 - 100) <= 2);
    }
};

QTEST_MAIN(TestDrawTabular)
#include "tst_drawtabular.moc"
