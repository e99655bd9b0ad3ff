// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/seriescolours.h"
#include "charts/theme.h"

#include <QApplication>
#include <QLabel>
#include <QtTest>

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

double channel(float value)
{
    return value <= 0.04045f ? double(value) / 12.92 : std::pow((double(value) + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

/// WCAG 2.1 contrast ratio, 1..21.
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

constexpr Token Surfaces[] = {Token::Window, Token::Panel,   Token::Raised,
                              Token::Hover,  Token::Popover, Token::Selection};
constexpr Token Texts[] = {Token::Text,    Token::Text2,   Token::Text3, Token::AccentText,
                           Token::Success, Token::Warning, Token::Error, Token::Info};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_isReadableOnEverySurface_data() { bothThemes_data(); }
    void text_isReadableOnEverySurface()
    {
        const Theme &theme = current();
        for (Token surface : Surfaces) {
            for (Token text : Texts) {
                const double ratio = contrast(theme.colour(text), theme.colour(surface));
                QVERIFY2(ratio >= 4.5, qPrintable(u"text %1 on %2: %3"_s.arg(int(text)).arg(int(surface)).arg(ratio)));
            }
        }
    }

    void statusText_isReadableOnItsOwnBackground_data() { bothThemes_data(); }
    void statusText_isReadableOnItsOwnBackground()
    {
        const Theme &theme = current();
        const std::pair<Token, Token> pairs[] = {
            {Token::Success, Token::SuccessBg}, {Token::Warning, Token::WarningBg}, {Token::Error, Token::ErrorBg},
            {Token::Info, Token::InfoBg},       {Token::OnAccent, Token::Accent},   {Token::Text, Token::DiffAdd},
            {Token::Text, Token::DiffDel},      {Token::Text, Token::Idle},         {Token::Text2, Token::Idle},
            {Token::Text, Token::Input},        {Token::Text3, Token::Input},       {Token::Text3, Token::Idle}};
        for (const auto &[text, surface] : pairs)
            QVERIFY2(contrast(theme.colour(text), theme.colour(surface)) >= 4.5,
                     qPrintable(QString::number(int(text))));
    }

    void marks_standOutFromWhatTheyAreDrawnOn_data() { bothThemes_data(); }
    void marks_standOutFromWhatTheyAreDrawnOn()
    {
        const Theme &theme = current();
        for (Token surface : {Token::Window, Token::Panel, Token::Raised}) {
            for (int slot = 0; slot <= Theme::SeriesCount; ++slot)
                QVERIFY2(contrast(theme.seriesColour(slot), theme.colour(surface)) >= 3.0,
                         qPrintable(QString::number(slot)));
            QVERIFY(contrast(theme.colour(Token::BorderStrong), theme.colour(surface)) >= 3.0);
            QVERIFY(contrast(theme.colour(Token::Accent), theme.colour(surface)) >= 3.0);
        }
    }

    void cellText_isReadableOnEveryStepOfTheRamp_data() { bothThemes_data(); }
    void cellText_isReadableOnEveryStepOfTheRamp()
    {
        const Theme &theme = current();
        for (size_t step = 0; step < Theme::RampCount; ++step)
            QVERIFY2(contrast(theme.rampText[step], theme.ramp[step]) >= 4.5, qPrintable(QString::number(step)));
    }

    void ramp_goesFromWeakToStrong_data() { bothThemes_data(); }
    void ramp_goesFromWeakToStrong()
    {
        const Theme &theme = current();
        for (size_t step = 1; step < Theme::RampCount; ++step) {
            QVERIFY(contrast(theme.ramp[step], theme.colour(Token::Panel))
                    > contrast(theme.ramp[step - 1], theme.colour(Token::Panel)));
        }
    }

    void themeOf_findsTheThemeOfAPalette()
    {
        QCOMPARE(&themeOf(palette(Theme::dark())), &Theme::dark());
        QCOMPARE(&themeOf(palette(Theme::light())), &Theme::light());
        QCOMPARE(&themeOf(QPalette(Qt::white)), &Theme::light());
        QCOMPARE(&themeOf(QPalette(Qt::black)), &Theme::dark());
    }

    void themeOf_isNotMisledByAStyleSheetOnOneWidget()
    {
        QApplication::setPalette(palette(Theme::dark()));
        QLabel label(u"x"_s);
        label.setStyleSheet(u"background: white; color: black"_s);
        label.ensurePolished();
        QCOMPARE(&themeOf(&label), &Theme::dark());
        QApplication::setPalette(palette(Theme::light()));
        QCOMPARE(&themeOf(static_cast<const QWidget *>(nullptr)), &Theme::light());
    }

    void eventClasses_haveColoursOfTheirOwn_data() { bothThemes_data(); }
    void eventClasses_haveColoursOfTheirOwn()
    {
        std::set<QRgb> seen;
        for (const EventClass eventClass : AllEventClasses)
            seen.insert(current().classColour(eventClass).rgb());
        QCOMPARE(seen.size(), AllEventClasses.size());
    }

    void seriesColours_keepAValuesColour()
    {
        SeriesColours colours;
        const int first = colours.slotOf(u"claude-sonnet-4-5"_s);
        colours.assign({u"claude-opus-4-1"_s, u"gpt-5-codex"_s, u"claude-sonnet-4-5"_s});
        QCOMPARE(colours.slotOf(u"claude-sonnet-4-5"_s), first);
        QVERIFY(colours.slotOf(u"claude-opus-4-1"_s) != first);
    }

    void seriesColours_giveEightColoursThenOther()
    {
        SeriesColours colours;
        std::set<int> given;
        for (int i = 0; i < 8; ++i)
            given.insert(colours.slotOf(u"model-%1"_s.arg(i)));
        QCOMPARE(int(given.size()), 8);
        QCOMPARE(*given.begin(), 0);
        QCOMPARE(*given.rbegin(), 7);
        QCOMPARE(colours.slotOf(u"ninth"_s), SeriesColours::Other);
        QCOMPARE(Theme::dark().seriesColour(SeriesColours::Other), Theme::dark().colour(Token::Text3));
    }

    void seriesColours_doNotDependOnTheProcess()
    {
        SeriesColours one, two;
        two.slotOf(u"claude-haiku-4-5"_s);
        SeriesColours three;
        three.slotOf(u"claude-haiku-4-5"_s);
        QCOMPARE(two.slotOf(u"claude-haiku-4-5"_s), three.slotOf(u"claude-haiku-4-5"_s));
        QCOMPARE(one.slotOf(u"claude-sonnet-4-5"_s), 2); // FNV-1a of the name, modulo 8
    }

    void tokenKinds_haveFixedColours()
    {
        QCOMPARE(SeriesColours::slotOfTokenKind(u"input"_s), 0);
        QCOMPARE(SeriesColours::slotOfTokenKind(u"cache_write_1h"_s), 4);
        QCOMPARE(SeriesColours::slotOfTokenKind(u"else"_s), SeriesColours::Other);
    }

private:
    static void bothThemes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }

    static const Theme &current()
    {
        return *static_cast<const bool *>(QTest::qData("dark", qMetaTypeId<bool>())) ? Theme::dark() : Theme::light();
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
