// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/finding.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace glasshouse {

/// A file that goes with a notice: a report as PDF or CSV.
struct NoticeAttachment {
    QString name; ///< file name alone, without a folder
    QString type; ///< "application/pdf", "text/csv"
    QByteArray bytes;
    bool operator==(const NoticeAttachment &) const = default;
};

/// One thing that somebody is to be told. Outside text: it goes out as plain text.
struct Notice {
    enum class Kind { Alert, Feedback, Report, Test };
    static constexpr qsizetype MostTitle = 200, MostText = 16 << 10, MostWhere = 2000; ///< characters
    static constexpr qsizetype MostAttachmentBytes = 5 << 20;

    QString id; ///< what is told again under the same id, while it waits, is told once; empty: one is made
    qint64 tenant = 1;
    Kind kind = Kind::Alert;
    Severity severity = Severity::Info;
    QString title; ///< one line
    QString text;  ///< may have lines; may be empty
    QString where; ///< a link or the words that lead there; may be empty
    qint64 timeMs = 0;
    std::optional<NoticeAttachment> attachment;
    bool operator==(const Notice &) const = default;
};

} // namespace glasshouse
