// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventclass.h"

#include <QColor>
#include <QPalette>

#include <array>

class QWidget;

namespace glasshouse {

/// Names of the single colours of a Theme, for code that picks a colour late (icons, status texts).
enum class Token {
    Window,
    Panel,
    Raised,
    Hover,
    Popover,
    Input,
    Border,
    BorderStrong,
    Text,
    Text2,
    Text3,
    Disabled,
    Accent,
    AccentText,
    OnAccent,
    Selection,
    Idle,
    Success,
    SuccessBg,
    Warning,
    WarningBg,
    Error,
    ErrorBg,
    Info,
    InfoBg,
    DiffAdd,
    DiffDel,
    Shadow
};
inline constexpr int TokenCount = int(Token::Shadow) + 1;

/// Every colour of the program. There are two, dark and light; nothing else may name a colour.
/// Values, immutable; safe on any thread.
struct Theme {
    static constexpr int SeriesCount = 8;
    static constexpr int RampCount = 7;

    bool isDark = true;
    std::array<QColor, TokenCount> tokens;
    std::array<QColor, SeriesCount> series; ///< in order of assignment; the ninth value and later take `other()`
    std::array<QColor, RampCount> ramp;     ///< heat, from little to much
    std::array<QColor, RampCount> rampText; ///< text that stands in a cell of that step

    static const Theme &dark();
    static const Theme &light();

    const QColor &colour(Token token) const { return tokens[size_t(token)]; }
    const QColor &other() const { return colour(Token::Text3); }
    /// `slot` as SeriesColours gives it; out of range: other().
    const QColor &seriesColour(int slot) const;
    /// In lanes, columns and the minimap; failures are Token::Error instead.
    const QColor &classColour(EventClass eventClass) const;
};

/// The palette of a theme. Set it on the application (`QApplication::setPalette(palette(theme))`), before the style sheet: every
/// widget then gets QEvent::PaletteChange and finds the theme by themeOf().
QPalette palette(const Theme &theme);

/// The theme a palette was made from. A palette from elsewhere is judged by how light its window colour is.
const Theme &themeOf(const QPalette &palette);
/// The theme a widget is shown in; null: the application's. Painters call this, nobody keeps a current theme.
const Theme &themeOf(const QWidget *widget);

/// `colour` with another opacity, 0..1.
QColor withAlpha(QColor colour, double alpha);

} // namespace glasshouse
