// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace glasshouse {

/// The type scale. Pixel sizes at scale 1, so that text keeps its relation to the fixed heights.
enum class TextRole {
    KpiValue,    ///< 22/600
    Title,       ///< 15/600
    PanelTitle,  ///< 13/600
    Body,        ///< 13/400
    Name,        ///< 13/500
    Label,       ///< 12/400
    LabelStrong, ///< 12/500
    Heading,     ///< 12/600
    Axis,        ///< 11/400
    Badge,       ///< 11/500
    Tiny,        ///< 10/600: rail badges and monograms only
    Code         ///< 12 monospaced, no ligatures
};

/// Registers the fonts built into the program. Call once after the application object exists and set
/// `QApplication::setFont(font(TextRole::Body))`. False when the build had no fonts: the system's are used then.
bool loadFonts();

QFont font(TextRole role);

} // namespace glasshouse
