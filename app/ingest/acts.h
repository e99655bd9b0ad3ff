// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/act.h"
#include "domain/auditnote.h"

#include <QJsonObject>

#include <vector>

namespace glasshouse {

class Connection;

/// An act and who does it. Whether that person may is decided before (server/actroutes.cpp); at the store's own computer
/// everybody may.
struct ActRequest {
    qint64 tenant = 1;
    QString actor;                          ///< the person; empty: whoever is at this computer
    QString client = QStringLiteral("api"); ///< "api", "console", "cli", "scheduler"
    QString clientIp;
    Act act;
    bool operator==(const ActRequest &) const = default;
};

/// What became of it.
struct ActOutcome {
    enum class Refusal {
        None,
        Missing, ///< there is nothing of that id
        Invalid, ///< the words say what is wrong
        TooMany,
        NotAllowed ///< the tenant's plan
    };
    Refusal refusal = Refusal::None;
    QString words; ///< of a refusal
    ActDone done;
    bool operator==(const ActOutcome &) const = default;
};

/// Does it, in a transaction of its own; the notes for the trail, with what was before and after, are appended to `notes`
/// (their tenant, actor and client are filled in by the caller). The writer's thread. Errors: Io (the store's).
Result<ActOutcome> performAct(Connection &connection, const ActRequest &request, qint64 nowMs,
                              std::vector<AuditNote> &notes);

/// What the functions for single acts share: one transaction.
struct ActContext {
    Connection &connection;
    const ActRequest &request;
    qint64 nowMs;
    std::vector<AuditNote> &notes;
};
ActOutcome perform(const ReportFeedback &act, ActContext &context);
ActOutcome perform(const TriageFeedback &act, ActContext &context);
ActOutcome perform(const RemoveFeedback &act, ActContext &context);
ActOutcome perform(const SaveAlertRule &act, ActContext &context);
ActOutcome perform(const RemoveAlertRule &act, ActContext &context);
ActOutcome perform(const AcknowledgeAlerts &act, ActContext &context);
ActOutcome perform(const SaveChannel &act, ActContext &context);
ActOutcome perform(const RemoveChannel &act, ActContext &context);
ActOutcome perform(const TestChannel &act, ActContext &context);
ActOutcome perform(const EnablePack &act, ActContext &context);
ActOutcome perform(const SavePackSchedule &act, ActContext &context);
ActOutcome perform(const RemovePackSchedule &act, ActContext &context);
ActOutcome perform(const NoteExport &act, ActContext &context);

ActOutcome refusedAct(ActOutcome::Refusal refusal, QString words);

// As they cross the socket to the store's owner.
QJsonObject toJson(const ActRequest &request);
Result<ActRequest> actRequestFromJson(const QJsonObject &json);
QJsonObject toJson(const ActOutcome &outcome);
ActOutcome actOutcomeFromJson(const QJsonObject &json);

} // namespace glasshouse
