// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/formatspan.h"

#include <QCoreApplication>

namespace glasshouse {

QString formatSpan(const Format &format, qint64 milliseconds)
{
    if (milliseconds < 0)
        return Format::absent();
    struct Unit {
        qint64 ms;
        const char *word;
    };
    // The words are Format's.
    static const Unit units[] = {{24LL * 3600 * 1000, "d"}, {3600 * 1000, "h"}, {60 * 1000, "min"}, {1000, "s"}};
    const Unit *unit = units;
    while (milliseconds < unit->ms && unit->ms > 1000)
        ++unit;
    const QChar narrowSpace(0x202f);
    return format.locale().toString(milliseconds / unit->ms) + narrowSpace
        + QCoreApplication::translate("Format", unit->word);
}

} // namespace glasshouse
