// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

enum class FeedbackStatus { Open, Triaged, Resolved, Wontfix };

/// One fact about where a report comes from: "os" "Debian GNU/Linux 12". Outside text.
struct EnvironmentFact {
    QString name, value;
    bool operator==(const EnvironmentFact &) const = default;
};

/// What a person reports: exactly what was shown in the preview, and nothing else. Secrets are masked before it is shown.
struct FeedbackReport {
    static constexpr int MostTurns = 50;
    static constexpr qsizetype MostMessage = 8 << 10, MostExcerpt = 512 << 10; ///< UTF-8 bytes

    QString key; ///< chosen by the sender: the same report sent twice is kept once
    QString message;
    QString session;   ///< the agent's id; empty: about no session
    QString path;      ///< the transcript on the reporter's machine; may be empty
    qint64 line = 0;   ///< 1-based, of the turn that is reported; 0: none
    QString excerpt;   ///< the last turns as masked JSON lines
    QString lastError; ///< the beginning of the last thing that failed in the excerpt, masked; for the fingerprint
    std::vector<EnvironmentFact> environment;
    bool previewed = false; ///< the person saw it before it was sent; false: a script's --yes
    bool operator==(const FeedbackReport &) const = default;
};

/// A report as it is kept.
struct FeedbackItem {
    qint64 id = 0;
    qint64 createdMs = 0, updatedMs = 0;
    QString reporter;
    FeedbackReport report; ///< lists leave excerpt and environment out
    QString fingerprint;   ///< the same for the same trouble: hex
    qint64 alike = 0;      ///< how many reports have this fingerprint, this one included
    FeedbackStatus status = FeedbackStatus::Open;
    QString assignee;
    QStringList tags;
    QString resolution;
    qint64 resolvedMs = NoTime;
    QString resolvedBy;
    bool operator==(const FeedbackItem &) const = default;
};

} // namespace glasshouse
