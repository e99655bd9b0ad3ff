// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"

#include <QString>

#include <optional>
#include <vector>

namespace glasshouse {

/// Is it healthy? One sentence of fields. The thresholds are in the answer's source.
struct PulseQuestion {
    qint64 nowMs = NoTime; ///< NoTime: the clock's
    /// What only the process that listens knows; -1: not known here.
    qint64 queueRecords = -1, queueBytes = -1;
    QString trouble; ///< of the store's writer; empty: none
    using Answer = struct PulseAnswer;
    bool operator==(const PulseQuestion &) const = default;
};

enum class PulseColour { Plain, Good, Warning, Bad };

struct PulseField {
    /// "rate", "agents", "errors", "worst", "p95", "sources", "queue", "users", "quarantine", "trouble"
    QString key;
    double value = 0; ///< raw; what it counts follows from the key (p95: ns; errors: a share; rate: events a minute)
    QString text;     ///< of "worst": what fails most ("Bash in checkout-web"); outside text
    PulseColour colour = PulseColour::Plain;
    qint64 forMs =
        0;         ///< of "sources": how long the one silent longest has been; of a "rate" of 0: since the last event
    qint64 of = 0; ///< of "sources": how many there are
    Filter click;  ///< what a click filters by; its range is the window the field looks at
    bool operator==(const PulseField &) const = default;
};

struct PulseAnswer {
    enum class Status { Green, Yellow, Red };
    Status status = Status::Green;
    std::vector<PulseField> fields;
    qint64 nowMs = 0;
    QString sentence; ///< in English, for routes and the command line; the console words it in the viewer's language
    bool operator==(const PulseAnswer &) const = default;
};

} // namespace glasshouse
