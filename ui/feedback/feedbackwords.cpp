// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedback/feedbackwords.h"

#include "ui/tabledelegate.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

QString FeedbackWords::status(FeedbackStatus status)
{
    switch (status) {
    case FeedbackStatus::Open:
        return tr("Open");
    case FeedbackStatus::Triaged:
        return tr("Triaged");
    case FeedbackStatus::Resolved:
        return tr("Resolved");
    case FeedbackStatus::Wontfix:
        break;
    }
    return tr("Won't fix");
}

Token FeedbackWords::dotOf(FeedbackStatus status)
{
    switch (status) {
    case FeedbackStatus::Open:
        return Token::Info;
    case FeedbackStatus::Triaged:
        return Token::Text3;
    case FeedbackStatus::Resolved:
        return Token::Success;
    case FeedbackStatus::Wontfix:
        break;
    }
    return Token::BorderStrong;
}

QStringList FeedbackWords::tabs(const std::array<qint64, 4> &byStatus) const
{
    QStringList names;
    qint64 all = 0;
    for (std::size_t i = 0; i < byStatus.size(); ++i) {
        all += byStatus[i];
        names << tr("%1 %2", "a state, and how many reports are in it")
                     .arg(status(FeedbackStatus(i)), m_format.count(byStatus[i]));
    }
    return names << tr("All %1", "reports").arg(m_format.count(all));
}

TableCell FeedbackWords::cell(const FeedbackRow &row, int column, bool checked) const
{
    const FeedbackItem &item = row.item;
    TableCell cell;
    switch (column) {
    case FeedbackModel::Message:
        cell.text = item.report.message.simplified();
        cell.tip = item.report.message;
        cell.colour = Token::Text, cell.strong = !isClosedRow(row), cell.check = checked;
        if (row.head)
            cell.text.prepend(u"\u21b3 "_s);
        return cell;
    case FeedbackModel::Reports:
        cell.text = row.ids.size() > 1 ? u"\u00d7%1"_s.arg(m_format.count(qint64(row.ids.size()))) : QString();
        cell.tip = row.ids.size() > 1 ? tr("Reports about the same trouble. Right shows each, Left folds them again")
                                      : QString();
        return cell;
    case FeedbackModel::State:
        cell.text = status(item.status);
        cell.dot = dotOf(item.status);
        return cell;
    case FeedbackModel::Reported:
        cell.text = m_format.relative(item.createdMs, m_nowMs);
        cell.tip = m_format.exact(item.createdMs);
        return cell;
    case FeedbackModel::Reporter:
        cell.text = item.reporter;
        return cell;
    case FeedbackModel::Assignee:
    case FeedbackModel::Tags:
        cell.text = column == FeedbackModel::Tags ? item.tags.join(u", "_s) : item.assignee;
        if (cell.text.isEmpty())
            cell.text = Format::absent(), cell.colour = Token::Text3;
        return cell;
    default:
        return cell;
    }
}

bool FeedbackWords::isClosedRow(const FeedbackRow &row)
{
    return row.item.status == FeedbackStatus::Resolved || row.item.status == FeedbackStatus::Wontfix;
}

std::vector<TableColumn> FeedbackWords::columns() const
{
    return {{tr("Message"), u"The build stops after a while"_s, TableDelegate::CheckRoom, 0, true},
            {tr("Reports"), u"\u00d7888"_s},
            {tr("State"), tr("Won't fix"), TableDelegate::DotRoom, 4},
            {tr("Reported"), m_format.relative(0, 3'540'000)},
            {tr("By"), u"ada.lovelace"_s, 0, 2},
            {tr("Assignee"), u"ada.lovelace"_s, 0, 1},
            {tr("Tags"), u"setup, cli"_s, 0, 3}};
}

QString FeedbackWords::closed(const FeedbackItem &item) const
{
    if (item.resolvedMs == NoTime)
        return {};
    return tr("%1 by %2", "a time, and a person").arg(m_format.dayAndTime(item.resolvedMs, m_nowMs), item.resolvedBy);
}

std::vector<FeedbackWords::Fact> FeedbackWords::facts(const FeedbackDetail &detail) const
{
    const FeedbackItem &item = detail.item;
    QStringList environment;
    for (const EnvironmentFact &fact : item.report.environment)
        environment << tr("%1: %2", "a fact of the computer").arg(fact.name, fact.value);
    std::vector<Fact> facts{{tr("State"), status(item.status)},
                            {tr("Assignee"), item.assignee},
                            {tr("Tags"), item.tags.join(u", "_s)},
                            {tr("Resolution"), item.resolution},
                            {tr("Closed"), closed(item)},
                            {tr("Last error"), item.report.lastError.simplified()},
                            {tr("Environment"), environment.join(u", "_s)},
                            {tr("Seen before sent"), item.report.previewed ? QString() : tr("no: a script sent it")}};
    std::erase_if(facts, [](const Fact &fact) { return fact.second.isEmpty(); });
    return facts;
}

QString FeedbackWords::origin(const FeedbackItem &item) const
{
    QStringList parts{item.reporter, m_format.relative(item.createdMs, m_nowMs)};
    if (item.alike > 1)
        parts << tr("%n report(s) about this", nullptr, int(item.alike));
    return parts.join(u" · "_s);
}

QString FeedbackWords::keys()
{
    return tr("J K move, T triaged, R resolve, W won't fix, A assign, # tag, U undo");
}

QString FeedbackWords::preview(const FeedbackReport &report) const
{
    QStringList parts{tr("Message") + u'\n' + report.message};
    QString environment = tr("This computer");
    for (const EnvironmentFact &fact : report.environment)
        environment += u'\n' + fact.name + u": "_s + fact.value;
    parts << environment;
    if (!report.session.isEmpty()) {
        QString session = tr("Session") + u'\n' + report.session + u'\n' + report.path;
        if (report.line > 0)
            session += u'\n' + tr("line %1").arg(m_format.countFull(report.line));
        parts << session;
    }
    if (!report.lastError.isEmpty())
        parts << tr("Last error") + u'\n' + report.lastError;
    if (!report.excerpt.isEmpty())
        parts << tr("Its last turns, secrets masked, %1").arg(m_format.bytes(report.excerpt.toUtf8().size())) + u'\n'
                + report.excerpt;
    return parts.join(u"\n\n"_s);
}

} // namespace glasshouse
