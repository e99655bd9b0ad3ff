// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace glasshouse {

/// Whether what a console shows is as new as it can be.
struct Freshness {
    bool stale = false; ///< nothing new can arrive: what is on the screen is of before `sinceMs`
    qint64 sinceMs = 0; ///< ms since 1970: when the other side was last heard; 0: never
    QString why{};      ///< one sentence with the next step
    bool operator==(const Freshness &) const = default;
};

} // namespace glasshouse

Q_DECLARE_METATYPE(glasshouse::Freshness)
