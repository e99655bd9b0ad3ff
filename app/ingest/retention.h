// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/timerange.h"
#include "domain/outcome.h"
#include "store/connection.h"

#include <QJsonObject>
#include <QString>

#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace glasshouse {

/// How long event rows and their bodies are kept. Calls, sessions, identities and sums stay whatever is pruned.
inline constexpr qint64 DefaultKeptDays = 90;
inline constexpr qint64 MostKeptDays = 36'500;
inline constexpr qint64 KeptForever = 0; ///< as a number of days

struct RetentionRequest {
    enum class Do { Show, Preview, Set, Prune, Compact };
    Do action = Do::Show;
    QString tenant = QStringLiteral("default");
    /// By kind ("tool", …), or "all", "quarantine", "archive", "metrics", "feedback": days, KeptForever, or nothing for the default.
    std::map<QString, std::optional<qint64>> days;
    QString archiveFolder; ///< absolute; what is pruned is written there first; empty: it is not
    bool operator==(const RetentionRequest &) const = default;
};

/// What holds for one kind, and what of it is due.
struct KindRetention {
    QString kind; ///< nameOf(EventKind), "quarantine", "archive" (copies of transcripts), "metrics" (points) or
                  ///< "feedback" (what people reported)
    qint64 days = DefaultKeptDays;
    bool ownDays = false;           ///< set for this kind; else the tenant's or the default
    qint64 prunedBeforeMs = NoTime; ///< rows of before are gone, or about to be
    qint64 events = 0, bytes = 0;   ///< due (Preview) or deleted (Prune); bytes of bodies and, near enough, of rows
    bool operator==(const KindRetention &) const = default;
};

struct RetentionAnswer {
    std::vector<KindRetention> kinds;
    qint64 freedBytes = 0;  ///< given back to the file system
    qint64 unusedBytes = 0; ///< free inside the store's file
    QString archivePath;    ///< of what was pruned; empty: nothing was written
    qint64 archivedBytes = 0;
    bool cancelled = false;

    qint64 events() const;
    qint64 bytes() const;
    bool operator==(const RetentionAnswer &) const = default;
};

/// Show and Preview, on any connection. Errors: Rejected (no such tenant), Io.
Result<RetentionAnswer> readRetention(Connection &connection, const RetentionRequest &request, qint64 nowMs);
/// Set, Prune and Compact, on the writer's connection. `between` is called between batches; `forget` whenever what the
/// writer remembers of the store no longer holds.
Result<RetentionAnswer> applyRetention(Connection &connection, const RetentionRequest &request, qint64 nowMs,
                                       const std::function<void()> &between, const std::function<void()> &forget,
                                       const std::atomic_bool &stop);

/// What the trail says of a prune: how many went, by what they are, and what it gave back. A JSON object.
QByteArray pruneParams(const RetentionAnswer &answer);

/// From outside: reads where reading is enough, works here where nobody owns the store, else has its owner do it.
Result<RetentionAnswer> runRetention(const QString &storePath, const RetentionRequest &request,
                                     const std::atomic_bool &stop);

// As they cross the socket to the store's owner.
QJsonObject toJson(const RetentionRequest &request);
QJsonObject toJson(const RetentionAnswer &answer);
Result<RetentionRequest> retentionRequestFromJson(const QJsonObject &json);
RetentionAnswer retentionAnswerFromJson(const QJsonObject &json);

} // namespace glasshouse
