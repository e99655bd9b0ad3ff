// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"
#include "charts/icons.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

int inkedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

/// The colour of the most opaque pixel.
QColor strongest(const QImage &image)
{
    QColor result(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > result.alpha())
                result = image.pixelColor(x, y);
        }
    }
    return result;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIcon_drawsSomethingInBothThemes()
    {
        for (const Theme *theme : {&Theme::dark(), &Theme::light()}) {
            for (int id = 0; id < IconCount; ++id) {
                const QImage image = iconPixmap(Icon(id), theme->colour(Token::Text2), 20, 1).toImage();
                QVERIFY2(inkedPixels(image) > 8, qPrintable(QString::number(id)));
                QVERIFY2(inkedPixels(image) < 300, qPrintable(QString::number(id)));
            }
        }
    }

    void icon_takesTheColourOfTheApplicationsTheme()
    {
        for (const Theme *theme : {&Theme::dark(), &Theme::light()}) {
            QApplication::setPalette(palette(*theme));
            const QIcon plus = icon(Icon::Plus, Token::Text, Token::Accent);
            const auto colourOf = [&plus](QIcon::Mode mode, QIcon::State state) {
                return strongest(plus.pixmap(QSize(64, 64), 1, mode, state).toImage()).rgb();
            };
            QCOMPARE(colourOf(QIcon::Normal, QIcon::Off), theme->colour(Token::Text).rgb());
            QCOMPARE(colourOf(QIcon::Normal, QIcon::On), theme->colour(Token::Accent).rgb());
            QCOMPARE(colourOf(QIcon::Disabled, QIcon::Off), theme->colour(Token::Disabled).rgb());
        }
    }

    void icon_isRenderedAtTheDeviceRatio()
    {
        const QPixmap pixmap = icon(Icon::Search).pixmap(QSize(16, 16), 1.5);
        QCOMPARE(pixmap.size(), QSize(24, 24));
        QCOMPARE(pixmap.devicePixelRatio(), 1.5);
    }

    void applicationIcon_hasEverySize()
    {
        for (int side : {16, 32, 48, 128, 256})
            QVERIFY(applicationIcon().availableSizes().contains(QSize(side, side)));
        QVERIFY(inkedPixels(applicationIcon().pixmap(64, 64).toImage()) > 2000);
    }

    void fonts_areTheEmbeddedOnesWhereTheBuildHadThem()
    {
        if (!loadFonts())
            QSKIP("built without the packages fonts-inter and fonts-jetbrains-mono");
        QCOMPARE(QFontInfo(glasshouse::font(TextRole::Body)).family(), u"Inter"_s);
        QCOMPARE(QFontInfo(glasshouse::font(TextRole::Code)).family(), u"JetBrains Mono"_s);
        QCOMPARE(QFontInfo(glasshouse::font(TextRole::KpiValue)).pixelSize(), 22);
        QCOMPARE(glasshouse::font(TextRole::KpiValue).weight(), QFont::DemiBold);
    }

    void code_hasNoLigatures()
    {
        const QFontMetricsF metrics(glasshouse::font(TextRole::Code));
        QImage both(80, 40, QImage::Format_ARGB32_Premultiplied), apart(both.size(), both.format());
        for (QImage *image : {&both, &apart}) {
            image->fill(Qt::transparent);
            QPainter painter(image);
            painter.setFont(glasshouse::font(TextRole::Code));
            if (image == &both) {
                painter.drawText(QPointF(10, 20), u"!="_s);
            } else {
                painter.drawText(QPointF(10, 20), u"!"_s);
                painter.drawText(QPointF(10 + metrics.horizontalAdvance(u'!'), 20), u"="_s);
            }
        }
        QCOMPARE(both, apart);
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
