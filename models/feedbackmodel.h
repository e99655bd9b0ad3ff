// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/valuemodel.h"
#include "query/feedback.h"

#include <optional>

namespace glasshouse {

/// A row of the inbox: a report, or the newest of several about the same trouble in the same state.
struct FeedbackRow {
    FeedbackItem item;
    std::vector<qint64> ids;          ///< of all reports that the row stands for, its own first
    qint64 reports = 1;               ///< of its group
    bool unfolded = false;            ///< those that it stands for follow it, each as a row of its own
    std::optional<FeedbackItem> head; ///< of such a row: what it is listed under
    bool operator==(const FeedbackRow &) const = default;
};

/// The rows of a list: `items` newest first; where `folded` one for each fingerprint and state, but for those whose first
/// report's id is in `unfolded`. Pure.
std::vector<FeedbackRow> feedbackRows(const std::vector<FeedbackItem> &items, bool folded,
                                      const QSet<qint64> &unfolded);

/// What people reported. A row that is listed under another stands right below it, however the list is sorted.
class FeedbackModel : public RowsModel<FeedbackRow>
{
public:
    enum Column { Message, Reports, State, Reported, Reporter, Assignee, Tags, Session, Updated, Id, ColumnCount };
    explicit FeedbackModel(QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// -1: no row is this report's.
    int rowOfReport(qint64 id) const;
    static QString keyOfReport(qint64 id);

protected:
    QString keyOf(const FeedbackRow &row) const override;
    QVariant value(const FeedbackRow &row, int column) const override;
};

} // namespace glasshouse
