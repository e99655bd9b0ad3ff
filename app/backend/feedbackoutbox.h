// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/feedback.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace glasshouse {

/// A report that somebody wanted sent and that could not be: what was shown, and where it goes. It holds no token.
struct QueuedReport {
    QString to;          ///< address of another Glasshouse; empty: the store beside which it waits
    QString certificate; ///< SHA-256, in hex, of the one that is trusted there; empty: the system decides
    QString tokenFile;   ///< whose first line is the token; empty: GLASSHOUSE_TOKEN
    bool plainAllowed = false;
    qint64 queuedMs = 0;
    FeedbackReport report;
    QString
        connection{}; ///< what a console's keychain knows the token by: a console alone can send it; empty: anybody can
    bool operator==(const QueuedReport &) const = default;
};

/// Reports that wait, one file each in "<store>.outbox" (0700), readable by the user alone. Several programs may use it: a
/// report that is sent twice is kept once where it arrives. Blocks on the disk; any thread but the GUI's.
class FeedbackOutbox
{
public:
    static constexpr int MostReports = 100;

    explicit FeedbackOutbox(const QString &storePath) : m_folder(storePath + QStringLiteral(".outbox")) {}

    QString folder() const { return m_folder; }
    /// On the disk when it returns. Errors: Rejected (full), Io.
    Result<void> add(const QueuedReport &queued);
    /// Oldest first. What cannot be read is left alone.
    std::vector<QueuedReport> waiting() const;
    void remove(const QString &key);

private:
    QString pathOf(const QString &key) const;
    QString m_folder;
};

} // namespace glasshouse
