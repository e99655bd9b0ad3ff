// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "models/feedbackmodel.h"
#include "ui/tablecell.h"

#include <QCoreApplication>

#include <utility>
#include <vector>

namespace glasshouse {

/// Reports in words: what the inbox and the detail say. Pure, but for the language.
class FeedbackWords
{
    Q_DECLARE_TR_FUNCTIONS(glasshouse::FeedbackWords)
public:
    FeedbackWords() = default;
    FeedbackWords(const Format &format, qint64 nowMs) : m_format(format), m_nowMs(nowMs) {}

    static QString status(FeedbackStatus status);
    static Token dotOf(FeedbackStatus status);
    /// Open 3, Triaged, Resolved 12, …: of the tabs, "All" last.
    QStringList tabs(const std::array<qint64, 4> &byStatus) const;

    TableCell cell(const FeedbackRow &row, int column, bool checked) const;
    std::vector<TableColumn> columns() const;

    /// A name and its value, for the detail.
    using Fact = std::pair<QString, QString>;
    std::vector<Fact> facts(const FeedbackDetail &detail) const;
    /// "ada, 3 h ago".
    QString origin(const FeedbackItem &item) const;
    static QString keys();

    /// Everything that a report would send, as plain text: what is shown is what is sent.
    QString preview(const FeedbackReport &report) const;

    const Format &format() const { return m_format; }

private:
    static bool isClosedRow(const FeedbackRow &row);
    QString closed(const FeedbackItem &item) const;

    Format m_format;
    qint64 m_nowMs = 0;
};

} // namespace glasshouse
