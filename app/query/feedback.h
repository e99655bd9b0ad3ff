// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedback.h"

#include <array>
#include <optional>
#include <vector>

namespace glasshouse {

/// The inbox of reports. Admins see the tenant's; a viewer the own ones.
struct FeedbackQuestion {
    TimeRange range;
    std::vector<FeedbackStatus> statuses; ///< empty: any
    QString text;                         ///< case-insensitive, in message, session, reporter, tags, resolution
    std::optional<QString> assignee;      ///< empty text: nobody
    QString tag, session, fingerprint;    ///< empty: any
    bool folded = true;                   ///< one row for all with the same fingerprint and status: the newest
    int limit = 200;                      ///< 1 to 10,000
    qint64 offset = 0;
    using Answer = struct FeedbackAnswer;
    bool operator==(const FeedbackQuestion &) const = default;
};

struct FeedbackAnswer {
    std::vector<FeedbackItem> items;  ///< newest first, without excerpts and environments
    qint64 total = 0;                 ///< rows without the limit
    std::array<qint64, 4> byStatus{}; ///< reports, by FeedbackStatus, whatever the statuses asked for
    QStringList tags, assignees;      ///< that are in use, in order
    bool operator==(const FeedbackAnswer &) const = default;
};

/// One report with everything. Rejected where there is none of that id in the scope.
struct FeedbackItemQuestion {
    qint64 id = 0;
    using Answer = struct FeedbackDetail;
    bool operator==(const FeedbackItemQuestion &) const = default;
};

struct FeedbackDetail {
    FeedbackItem item;
    std::vector<FeedbackItem> alike; ///< others with its fingerprint, newest first, at most 100, without excerpts
    QString transcript; ///< path of the session's main file in this store, where it has one; empty: only the excerpt
    bool operator==(const FeedbackDetail &) const = default;
};

/// What a report about a transcript would hold of it. Files come from SessionFilesQuestion. Errors: as TranscriptPageQuestion.
struct FeedbackDraftQuestion {
    QString path;
    qint64 offset = -1; ///< of a record: the turns up to and with its own; -1: the last ones
    using Answer = struct FeedbackDraft;
    bool operator==(const FeedbackDraftQuestion &) const = default;
};

/// Everything in it is masked.
struct FeedbackDraft {
    QString path, session;
    QString agent, agentVersion, model; ///< as the transcript names them; empty: it does not
    qint64 line = 0;                    ///< 1-based, of the record that was asked for; 0: none was
    int turns = 0;                      ///< in the excerpt
    bool shortened = false;             ///< texts were cut, or turns left out, to keep FeedbackReport::MostExcerpt
    QString excerpt, lastError;
    bool operator==(const FeedbackDraft &) const = default;
};

} // namespace glasshouse
