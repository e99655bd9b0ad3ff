// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

/// How a try to send ended.
struct DeliveryOutcome {
    bool delivered = false;
    bool maybe = false;      ///< it failed after everything was sent: the recipient may have it
    bool lasting = false;    ///< it will not work before somebody changes something: a wrong token, a redirect
    qint64 retryAfterMs = 0; ///< the other side's wish; 0: none
    QString words;           ///< one line, no secret: why it failed, or what a delivery left to be said
    bool operator==(const DeliveryOutcome &) const = default;
};

} // namespace glasshouse
