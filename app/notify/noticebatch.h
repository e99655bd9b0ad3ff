// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notice.h"

#include <vector>

namespace glasshouse {

/// Notices that are only counted, because too many came.
struct MoreNotices {
    int info = 0, warning = 0, error = 0;
    int count() const { return info + warning + error; }
    void add(Severity severity);
    void add(const MoreNotices &other);
    bool operator==(const MoreNotices &) const = default;
};

/// What one message says: one notice, or a digest of several. Never empty.
struct NoticeBatch {
    QString delivery; ///< the same for every try of the same message: whoever gets it twice can tell
    std::vector<Notice> notices;
    MoreNotices more;
    int count() const { return int(notices.size()) + more.count(); }
    bool isDigest() const { return count() != 1; }
    bool operator==(const NoticeBatch &) const = default;
};

/// Pure words of a message, plain text: what steers without being seen is escaped.

/// One line of at most 220 characters: "Warning: Cost of the day at 80 %"; "7 notices, the gravest: error".
QString batchTitle(const NoticeBatch &batch);

/// The whole message without its title, at most `most` UTF-16 units. Of a digest one line for each notice; those that have
/// no room, and those only counted, are counted at its end. `attaches`: attachments go along, else their names are said.
QString batchText(const NoticeBatch &batch, qsizetype most, bool attaches);

/// At most `most` UTF-16 units, "…" at the end of what is cut; no character is cut in two.
QString cutText(const QString &text, qsizetype most);

} // namespace glasshouse
