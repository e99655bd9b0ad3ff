// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "domain/channel.h"

#include <vector>

namespace glasshouse {

/// The tenant's rules and how they stand.
struct AlertRulesQuestion {
    using Answer = struct AlertRulesAnswer;
    bool operator==(const AlertRulesQuestion &) const = default;
};

struct AlertRulesAnswer {
    std::vector<AlertRuleState> rules; ///< by name
    qint64 firing = 0;                 ///< that hold and are not acknowledged
    bool operator==(const AlertRulesAnswer &) const = default;
};

/// What fired.
struct AlertHistoryQuestion {
    qint64 rule = 0;       ///< 0: any
    TimeRange range;       ///< of beginnings
    bool openOnly = false; ///< those that hold, or that nobody acknowledged
    bool untold = false;   ///< those whose channels have not been given them, or not their end
    int limit = 200;       ///< 1 to 10,000
    using Answer = struct AlertHistoryAnswer;
    bool operator==(const AlertHistoryQuestion &) const = default;
};

struct AlertHistoryAnswer {
    std::vector<AlertFiring> firings; ///< newest first
    qint64 total = 0;
    bool operator==(const AlertHistoryAnswer &) const = default;
};

/// The tenant's ways to tell somebody, and how they stand.
struct ChannelsQuestion {
    using Answer = struct ChannelsAnswer;
    bool operator==(const ChannelsQuestion &) const = default;
};

struct KeptChannel {
    Channel channel;
    bool hasSecret = false;
    ChannelState state; ///< as whoever sends said last
    bool operator==(const KeptChannel &) const = default;
};

struct ChannelsAnswer {
    std::vector<KeptChannel> channels; ///< by name
    bool operator==(const ChannelsAnswer &) const = default;
};

/// What a rule would have done in the past. Only where the past is known: figures of the moment (queue, disk, sources) have
/// none, and the answer says so.
struct AlertTestQuestion {
    AlertRule rule;
    TimeRange range;
    QString zone;
    using Answer = struct AlertTestAnswer;
    bool operator==(const AlertTestQuestion &) const = default;
};

struct AlertTestPoint {
    qint64 timeMs = 0;
    double value = 0;
    double level = 0; ///< that held then; 0: none
    bool operator==(const AlertTestPoint &) const = default;
};

struct AlertTestAnswer {
    std::vector<AlertTestPoint> points; ///< in order of time, at most 2,000
    std::vector<AlertFiring> firings;
    QString trouble; ///< why it cannot be tested; empty: it was
    bool operator==(const AlertTestAnswer &) const = default;
};

} // namespace glasshouse
