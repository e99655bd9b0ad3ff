// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"

#include <QStringList>

#include <vector>

namespace glasshouse {

/// "3 tool_error/command warning", line by line.
inline QStringList brief(const std::vector<Finding> &findings)
{
    using namespace Qt::StringLiterals;
    QStringList lines;
    for (const Finding &f : findings) {
        QString line = u"%1 %2"_s.arg(f.line).arg(QLatin1String(nameOf(f.type).data(), int(nameOf(f.type).size())));
        if (!f.detail.isEmpty())
            line += u'/' + f.detail;
        lines << line + u' ' + QLatin1String(nameOf(f.severity).data(), int(nameOf(f.severity).size()));
    }
    return lines;
}

} // namespace glasshouse
