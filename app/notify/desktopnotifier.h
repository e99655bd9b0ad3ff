// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/finding.h"

#include <QString>

namespace glasshouse {

/// What a desktop shows in a corner. Plain text; whoever shows it sees to it that nothing in it is taken for markup.
struct DesktopNotice {
    Severity severity = Severity::Info;
    QString title, text;
    QString where; ///< of a single notice: what a click leads to; may be empty
    bool operator==(const DesktopNotice &) const = default;
};

/// Shows notices on a screen. A console implements it.
class DesktopNotifier
{
public:
    virtual ~DesktopNotifier() = default;
    /// Called on the courier's thread; hands over to the thread that may show, and returns at once. An error is tried
    /// again later.
    virtual Result<void> show(const DesktopNotice &notice) = 0;
};

} // namespace glasshouse
