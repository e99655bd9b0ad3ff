// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/certificatefacts.h"
#include "backend/remoteaddress.h"

#include <functional>

namespace glasshouse {

/// How long a remote Glasshouse may take, milliseconds. A network that is dead is noticed within silenceMs.
struct RemoteTimings {
    int connectMs = 10'000;      ///< until its stream begins
    int silenceMs = 12'000;      ///< of the stream, which says something every five seconds
    int answerMs = 35'000;       ///< until an answer begins, or goes on; the server itself gives up after 30 s
    int wholeAnswerMs = 120'000; ///< until all of it is there
    int firstRetryMs = 1'000, lastRetryMs = 15'000; ///< twice as long each time
    int slowRetryMs = 60'000;                       ///< where a person has to do something first
    std::function<double()>
        jitter{}; ///< factor of each wait; none: 0.8 to 1.2, so that many consoles do not come at once

    /// Before trying for the `attempt`-th time again, counted from 0.
    int retryWait(int attempt) const;
    double jitterNow() const;
};

struct RemoteOptions {
    QString name; ///< for the connection button; outside text
    RemoteAddress address;
    PinnedCertificates trusted{};
    bool plainAllowed = false; ///< a person said that http:// to another computer is meant
    RemoteTimings timings{};
};

} // namespace glasshouse
