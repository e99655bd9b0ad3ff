// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace glasshouse {

/// What a report wants to know of one record of a transcript, whichever agent wrote it. Pure; any thread.
struct FeedbackRecord {
    QString turn;    ///< of which turn it is; empty: of the one before
    QString agent;   ///< empty: cannot be told
    QString session; ///< the agent's id, where the record has it
    QString version; ///< of the agent
    QString model;
    QString error; ///< what failed, in its own words; empty: nothing
};

/// A turn is what a person said or what the agent answered; results of tools belong to the answer that asked for them. Of
/// an answer in several records each names the same turn.
FeedbackRecord feedbackRecord(const QJsonObject &record);

} // namespace glasshouse
