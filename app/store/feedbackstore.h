// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedback.h"
#include "store/connection.h"

#include <optional>
#include <vector>

namespace glasshouse {

/// The reports of one tenant. The connection's thread; failures are noted on the connection. Writing belongs to the open
/// transaction. Texts are stored as they are given: masking is the caller's.
class FeedbackStore
{
public:
    FeedbackStore(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    /// All of them (FeedbackBounds::Reports at most), newest first, without excerpt and environment, and without `alike`.
    std::vector<FeedbackItem> all();
    /// One with everything but `alike`; nothing where there is none of that id.
    std::optional<FeedbackItem> item(qint64 id);
    /// Of the report that somebody sent under a key; 0: none.
    qint64 idOf(const QString &reporter, const QString &key);
    qint64 count();

    /// Returns its id.
    qint64 insert(const FeedbackItem &item);
    /// What triage changes: status, assignee, tags, resolution, and when that was.
    void update(const FeedbackItem &item);
    void remove(qint64 id);

    /// What nobody changed since.
    struct Due {
        qint64 reports = 0, bytes = 0;
    };
    Due unchangedSince(qint64 beforeMs);
    /// Deletes the oldest `most` of them; what went.
    Due removeUnchangedSince(qint64 beforeMs, qint64 most);

private:
    Connection &m_connection;
    qint64 m_tenant;
};

} // namespace glasshouse
