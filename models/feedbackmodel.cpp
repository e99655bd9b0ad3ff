// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feedbackmodel.h"

#include "domain/feedbackrules.h"

#include <limits>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

std::vector<FeedbackRow> feedbackRows(const std::vector<FeedbackItem> &items, bool folded, const QSet<qint64> &unfolded)
{
    std::vector<FeedbackRow> rows;
    if (!folded) {
        for (const FeedbackItem &item : items)
            rows.push_back({item, {item.id}, 1, false, std::nullopt});
        return rows;
    }
    std::map<std::pair<QString, FeedbackStatus>, std::vector<const FeedbackItem *>> groups;
    std::vector<const std::vector<const FeedbackItem *> *> order;
    for (const FeedbackItem &item : items) {
        auto &group = groups[{item.fingerprint, item.status}];
        if (group.empty())
            order.push_back(&group); // a map's values stay where they are
        group.push_back(&item);
    }
    for (const auto *group : order) {
        const qint64 reports = qint64(group->size());
        FeedbackRow head{
            *group->front(), {}, reports, reports > 1 && unfolded.contains(group->front()->id), std::nullopt};
        for (const FeedbackItem *item : *group)
            head.ids.push_back(item->id);
        rows.push_back(head);
        for (std::size_t i = 1; head.unfolded && i < group->size(); ++i)
            rows.push_back({*(*group)[i], {(*group)[i]->id}, reports, false, head.item});
    }
    return rows;
}

FeedbackModel::FeedbackModel(QObject *parent)
    : RowsModel({{"message", Unit::Text},
                 {"reports", Unit::Count},
                 {"status", Unit::Text},
                 {"reported", Unit::Time},
                 {"reporter", Unit::Text},
                 {"assignee", Unit::Text},
                 {"tags", Unit::Text},
                 {"session", Unit::Text},
                 {"updated", Unit::Time},
                 {"id", Unit::Count}},
                parent)
{}

QVariant FeedbackModel::data(const QModelIndex &index, int role) const
{
    if (role == SortRole && checkIndex(index, CheckIndexOption::IndexIsValid)) {
        const FeedbackRow &shown = row(index.row());
        if (shown.head) { // where that stands
            const QVariant sorted = value({*shown.head, {}, shown.reports, false, std::nullopt}, index.column());
            return sorted.isValid() ? sorted : QVariant(std::numeric_limits<qint64>::min());
        }
    }
    return ValueModel::data(index, role);
}

QString FeedbackModel::keyOfReport(qint64 id)
{
    // Rows that are alike in what they are sorted by stand by their keys: the newest first.
    return u"%1"_s.arg(std::numeric_limits<qint64>::max() - id, 19, 10, QChar(u'0'));
}

QString FeedbackModel::keyOf(const FeedbackRow &row) const
{
    return row.head ? keyOfReport(row.head->id) + u'/' + keyOfReport(row.item.id) : keyOfReport(row.item.id);
}

int FeedbackModel::rowOfReport(qint64 id) const
{
    for (int at = 0; at < rowCount(); ++at) {
        if (row(at).item.id == id)
            return at;
    }
    return -1;
}

QVariant FeedbackModel::value(const FeedbackRow &row, int column) const
{
    const FeedbackItem &item = row.item;
    switch (column) {
    case Message:
        return item.report.message;
    case Reports:
        return row.reports;
    case State:
        return nameOf(item.status);
    case Reported:
        return time(item.createdMs);
    case Reporter:
        return item.reporter;
    case Assignee:
        return item.assignee;
    case Tags:
        return item.tags.join(u", "_s);
    case Session:
        return item.report.session;
    case Updated:
        return time(item.updatedMs);
    case Id:
        return item.id;
    default:
        return {};
    }
}

} // namespace glasshouse
