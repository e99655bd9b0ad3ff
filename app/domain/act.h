// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "domain/channel.h"
#include "domain/feedback.h"
#include "domain/packstate.h"

#include <optional>
#include <variant>
#include <vector>

namespace glasshouse {

/// What somebody does to what a store keeps beside events: one struct an act, one JSON codec, one executor
/// (ingest/acts.h), wherever it comes from: a panel, a route, the command line. Each is an event of the audit trail.

struct ReportFeedback {
    FeedbackReport report;
    bool operator==(const ReportFeedback &) const = default;
};
/// Of all ids, or of none where one of them is not there. What has no value stays.
struct TriageFeedback {
    std::vector<qint64> ids;
    std::optional<FeedbackStatus> status;
    std::optional<QString> assignee;
    QStringList addTags, removeTags;
    std::optional<QString> resolution;
    bool operator==(const TriageFeedback &) const = default;
};
struct RemoveFeedback {
    std::vector<qint64> ids;
    bool operator==(const RemoveFeedback &) const = default;
};

struct SaveAlertRule {
    AlertRule rule;
    bool operator==(const SaveAlertRule &) const = default;
};
struct RemoveAlertRule {
    qint64 id = 0;
    bool operator==(const RemoveAlertRule &) const = default;
};
struct AcknowledgeAlerts {
    std::vector<qint64> firings;
    QString note;
    bool operator==(const AcknowledgeAlerts &) const = default;
};

/// A way to tell somebody; its tenant is the caller's. The secret goes to the file beside the store and nowhere else.
struct SaveChannel {
    Channel channel;
    std::optional<QString> secret; ///< nothing: it stays as it is; empty: it is forgotten
    bool operator==(const SaveChannel &) const = default;
};
struct RemoveChannel {
    QString id;
    bool operator==(const RemoveChannel &) const = default;
};
/// A notice that says that it is a test. Not of desktops: whoever shows things on one tests it there.
struct TestChannel {
    QString id;
    bool operator==(const TestChannel &) const = default;
};

struct EnablePack {
    QString pack;
    bool enabled = true;
    bool operator==(const EnablePack &) const = default;
};
struct SavePackSchedule {
    PackSchedule schedule;
    bool operator==(const SavePackSchedule &) const = default;
};
struct RemovePackSchedule {
    qint64 id = 0;
    bool operator==(const RemovePackSchedule &) const = default;
};

/// Writes into the trail that answers were taken out of a console on another computer: only it knows of that. Who, from where
/// and when, is for the store's side to say. See domain/exportnote.h for what it may hold.
struct NoteExport {
    QString action;   ///< "activity.exported"
    QString resource; ///< what was taken; never content
    QString params;   ///< a flat JSON object: the filter, the format; empty: none
    bool failed = false;
    bool operator==(const NoteExport &) const = default;
};

using Act =
    std::variant<ReportFeedback, TriageFeedback, RemoveFeedback, SaveAlertRule, RemoveAlertRule, AcknowledgeAlerts,
                 EnablePack, SavePackSchedule, RemovePackSchedule, SaveChannel, RemoveChannel, TestChannel, NoteExport>;

/// What became of it.
struct ActDone {
    std::vector<qint64> ids; ///< of what was made, changed or removed
    bool operator==(const ActDone &) const = default;
};

} // namespace glasshouse
