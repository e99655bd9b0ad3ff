// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/filter.h"
#include "domain/finding.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

/// What a rule looks at: one figure of one question's answer.
struct AlertMeasure {
    QString question; ///< its name on the wire: "telemetry", "pulse", …
    QString body;     ///< the question as JSON; range and zone in it are the rule's, whatever stands there
    /// Where the figure stands in the answer: a JSON pointer whose "*" is every element of an array ("/totals/cost",
    /// "/rows/*/figures/errors"); "a ÷ b" is a share of two such.
    QString figure;
    enum class Fold { Sum, Max, Min, Count } fold = Fold::Sum; ///< of what "*" finds; Count: how many there are
    double scale = 1;                                          ///< the figure is multiplied by it: 1e-9 makes dollars
    QString unit; ///< "usd", "percent", "ms", "tokens", "bytes", "days" or empty
    bool operator==(const AlertMeasure &) const = default;
};

/// A rule over any question.
struct AlertRule {
    enum class Window { Day, Week, Month, Minutes }; ///< the running local day, week or month; the last `minutes`
    enum class Side { Above, Below };

    qint64 id = 0; ///< 0: not kept yet
    QString name;
    bool enabled = true;
    QString
        kind; ///< what it was made from: "budget", "error-rate", "p95", "loop", "source-silent", "queue", "disk", "sweep"; empty: own
    AlertMeasure measure;
    Window window = Window::Day;
    int minutes = 60;
    QString zone; ///< of days and quiet hours; empty: of whoever evaluates
    Side side = Side::Above;
    double limit = 0;              ///< at least that (Above), at most that (Below)
    std::vector<double> levels{1}; ///< shares of the limit that fire, ascending: 0.8, 1
    double clearShare = 0.95; ///< hysteresis: a level ends where the value is beyond this share of it (Below: 1/share)
    int forSeconds = 0;       ///< it must hold that long
    QString quietFrom, quietTo; ///< "22:00", "07:00": fires, but tells nobody before the end; both empty: never quiet
    Severity severity = Severity::Warning;
    QStringList channels; ///< ids of notification channels; empty: shown only
    bool tellEnd = true;  ///< whoever was told is told when it is over, too
    bool operator==(const AlertRule &) const = default;
};

/// What a rule found, once: from when it fired at a level to when that was over.
struct AlertFiring {
    qint64 id = 0, rule = 0;
    QString ruleName;
    Severity severity = Severity::Warning;
    double level = 1;     ///< the share that was reached
    double value = 0;     ///< when it fired
    double worst = 0;     ///< since
    double threshold = 0; ///< limit × level
    QString unit;
    QString about; ///< one plain sentence: "cost of the day: $8.10 of $10.00"
    qint64 beganMs = 0;
    qint64 endedMs = NoTime; ///< NoTime: it holds still
    qint64 acknowledgedMs = NoTime;
    QString acknowledgedBy, note;
    bool told = false; ///< its channels were given it; of its end the store knows alone
    bool operator==(const AlertFiring &) const = default;
};

/// A rule and how it stands.
struct AlertRuleState {
    AlertRule rule;
    double value = 0;        ///< when it was evaluated last
    bool known = false;      ///< there was a value
    double level = 0;        ///< that holds; 0: all is well
    qint64 sinceMs = NoTime; ///< that level
    qint64 evaluatedMs = NoTime;
    double pendingLevel = 0;   ///< reached, but not yet for as long as the rule wants; 0: none
    qint64 pendingMs = NoTime; ///< since
    QString trouble;           ///< why it cannot be evaluated; empty: it can
    bool operator==(const AlertRuleState &) const = default;
};

} // namespace glasshouse
