// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/theme.h"

#include <QGuiApplication>
#include <QWidget>

namespace glasshouse {

namespace {

template<size_t N>
std::array<QColor, N> colours(const QRgb (&values)[N])
{
    std::array<QColor, N> result;
    for (size_t i = 0; i < N; ++i)
        result[i] = QColor::fromRgb(values[i]);
    return result;
}

// In the order of Token; the shadow's opacity is set apart.
constexpr QRgb DarkTokens[] = {0x0e1114, 0x16191e, 0x1d2127, 0x252a31, 0x23282f, 0x111418, // window .. input
                               0x2a3038, 0x6b7684, 0xe6e9ed, 0xaab3be, 0x949eab, 0x5d6672, // border .. disabled
                               0x4fc3d0, 0x6fd3de, 0x06222a, 0x16363d, 0x242a31,           // accent .. idle
                               0x5cc27b, 0x15291d, 0xe3b341, 0x2e2613, 0xff7b72, 0x351c1d,
                               0x79b8ff, 0x17273a,            // status and its background
                               0x15301f, 0x3a1d1f, 0x000000}; // diff, shadow
constexpr QRgb LightTokens[] = {0xe9ecef, 0xffffff, 0xf5f7f8, 0xedf0f3, 0xffffff, 0xffffff, 0xdadfe4,
                                0x7c8794, 0x171c21, 0x48525d, 0x5e6873, 0x9aa3ad, 0x0b7285, 0x0a6678,
                                0xffffff, 0xd8eef2, 0xe6eaee, 0x18743a, 0xe2f4e7, 0x835400, 0xfbf0d5,
                                0xbf2629, 0xfce8e7, 0x1a5fb4, 0xe3effc, 0xddf5e3, 0xfde3e1, 0x000000};
constexpr QRgb DarkSeries[] = {0x5a75e8, 0xc2581b, 0x45d8e4, 0xe3ce71, 0xb160a0, 0xb995fe, 0x68b441, 0xf6969a};
constexpr QRgb LightSeries[] = {0x2b44ac, 0x73351b, 0x3f8da2, 0x8b8c0e, 0xa81266, 0x815bc4, 0x147807, 0xbb616f};
constexpr QRgb DarkRamp[] = {0x112e32, 0x114e55, 0x02717a, 0x15959b, 0x29bbbb, 0x75dad3, 0xaef9ee};
constexpr QRgb LightRamp[] = {0xe2f4f6, 0xafe1e7, 0x77ced8, 0x4aabbb, 0x0e899f, 0x0c6079, 0x073a52};
constexpr QRgb White = 0xffffff;
constexpr QRgb Ink = 0x0e1114;
constexpr QRgb DarkRampText[] = {White, White, White, Ink, Ink, Ink, Ink};
constexpr QRgb LightRampText[] = {Ink, Ink, Ink, Ink, Ink, White, White};

Theme makeTheme(bool dark)
{
    Theme theme{dark, colours(dark ? DarkTokens : LightTokens), colours(dark ? DarkSeries : LightSeries),
                colours(dark ? DarkRamp : LightRamp), colours(dark ? DarkRampText : LightRampText)};
    theme.tokens[size_t(Token::Shadow)].setAlphaF(dark ? 0.45f : 0.16f);
    return theme;
}

} // namespace

const Theme &Theme::dark()
{
    static const Theme theme = makeTheme(true);
    return theme;
}

const Theme &Theme::light()
{
    static const Theme theme = makeTheme(false);
    return theme;
}

const QColor &Theme::seriesColour(int slot) const
{
    return slot >= 0 && slot < SeriesCount ? series[size_t(slot)] : other();
}

const QColor &Theme::classColour(EventClass eventClass) const
{
    switch (eventClass) {
    case EventClass::Model:
        return series[0];
    case EventClass::DevOps:
        return series[1];
    case EventClass::Tool:
        return series[2];
    case EventClass::Data:
        return series[3];
    case EventClass::Identity:
        return series[4];
    case EventClass::Query:
        return series[5];
    case EventClass::Telemetry:
        return colour(Token::BorderStrong);
    case EventClass::Audit:
        break;
    }
    return other();
}

QPalette palette(const Theme &theme)
{
    static constexpr std::pair<QPalette::ColorRole, Token> Roles[] = {{QPalette::Window, Token::Window},
                                                                      {QPalette::WindowText, Token::Text},
                                                                      {QPalette::Base, Token::Panel},
                                                                      {QPalette::AlternateBase, Token::Raised},
                                                                      {QPalette::Text, Token::Text},
                                                                      {QPalette::Button, Token::Raised},
                                                                      {QPalette::ButtonText, Token::Text},
                                                                      {QPalette::BrightText, Token::Error},
                                                                      {QPalette::ToolTipBase, Token::Popover},
                                                                      {QPalette::ToolTipText, Token::Text},
                                                                      {QPalette::PlaceholderText, Token::Text3},
                                                                      {QPalette::Link, Token::AccentText},
                                                                      {QPalette::LinkVisited, Token::AccentText},
                                                                      {QPalette::Highlight, Token::Selection},
                                                                      {QPalette::HighlightedText, Token::Text},
                                                                      {QPalette::Light, Token::Hover},
                                                                      {QPalette::Midlight, Token::Hover},
                                                                      {QPalette::Mid, Token::Border},
                                                                      {QPalette::Dark, Token::Border},
                                                                      {QPalette::Shadow, Token::Window}};
    QPalette result;
    for (const auto &[role, token] : Roles)
        result.setColor(role, theme.colour(token));
    result.setColor(QPalette::Inactive, QPalette::Highlight, theme.colour(Token::Idle));
    for (QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        result.setColor(QPalette::Disabled, role, theme.colour(Token::Disabled));
    return result;
}

const Theme &themeOf(const QPalette &palette)
{
    // The link colour names the theme: unlike Window and Base, no style sheet rule of a single widget changes it.
    const QColor link = palette.color(QPalette::Active, QPalette::Link);
    if (link == Theme::dark().colour(Token::AccentText))
        return Theme::dark();
    if (link == Theme::light().colour(Token::AccentText))
        return Theme::light();
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Theme::dark() : Theme::light();
}

const Theme &themeOf(const QWidget *widget)
{
    return themeOf(widget ? widget->palette() : QGuiApplication::palette());
}

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

} // namespace glasshouse
