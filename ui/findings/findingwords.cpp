// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingwords.h"

#include "models/findingsmodel.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int GroupBarRoom = 96;

/// The last part of a path, of either kind.
QString lastPart(const QString &path)
{
    const QString last = path.mid(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\')) + 1);
    return last.isEmpty() ? path : last;
}

TableCell quietCell(const QString &text)
{
    TableCell cell;
    cell.text = text.isEmpty() ? Format::absent() : text;
    cell.colour = text.isEmpty() ? Token::Text3 : Token::Text2;
    return cell;
}
} // namespace

QString FindingWords::type(FindingType type)
{
    switch (type) {
    case FindingType::ToolError:
        return tr("Tool error");
    case FindingType::PermissionDenied:
        return tr("Permission denied");
    case FindingType::UserRejection:
        return tr("Rejected");
    case FindingType::Interrupted:
        return tr("Interrupted");
    case FindingType::Loop:
        return tr("Loop");
    case FindingType::AbruptEnd:
        return tr("Abrupt end");
    case FindingType::ApiError:
        return tr("API error");
    case FindingType::ContextOverflow:
        return tr("Context overflow");
    case FindingType::SecretLeak:
        break;
    }
    return tr("Secret leak");
}

QString FindingWords::typeAndDetail(const Finding &finding)
{
    QString detail = finding.detail;
    if (detail == "command"_L1)
        detail = tr("command");
    else if (detail == "tool_use"_L1)
        detail = tr("wrong use");
    else if (detail == "other"_L1)
        detail = tr("other");
    else if (detail == "retry"_L1)
        detail = tr("tried again");
    else if (detail == "words"_L1)
        detail = tr("in words");
    else if (detail == "compacted"_L1)
        detail = tr("compacted");
    else if (detail == "too_long"_L1)
        detail = tr("prompt too long");
    else if (detail == "hook"_L1)
        detail = tr("by a hook");
    else if (detail == "rule"_L1)
        detail = tr("by a rule");
    else if (detail == "mode"_L1)
        detail = tr("by the mode");
    else if (detail == "system"_L1)
        detail = tr("by the system");
    return detail.isEmpty() ? type(finding.type) : tr("%1: %2", "type: kind of it").arg(type(finding.type), detail);
}

QString FindingWords::severity(Severity severity)
{
    return severity == Severity::Error ? tr("error") : severity == Severity::Warning ? tr("warning") : tr("info");
}

Token FindingWords::colour(Severity severity)
{
    return severity == Severity::Error ? Token::Error : severity == Severity::Warning ? Token::Warning : Token::Text3;
}

TableCell FindingWords::counted(qint64 value, Token colour) const
{
    TableCell cell;
    cell.text = m_format.countShort(value);
    cell.tip = m_format.countFull(value);
    cell.colour = value == 0 ? Token::Text3 : colour;
    return cell;
}

TableCell FindingWords::cell(const FindingRow &row, int column) const
{
    const Finding &f = row.finding;
    TableCell cell;
    switch (column) {
    case FindingsModel::Severity:
        cell.text = severity(f.severity);
        cell.colour = colour(f.severity);
        cell.dot = colour(f.severity);
        if (f.severity == Severity::Error)
            cell.strip = Token::Error;
        return cell;
    case FindingsModel::Type:
        cell.text = typeAndDetail(f);
        cell.colour = Token::Text, cell.strong = true;
        if (f.reported)
            cell.tip = cell.text + u'\n' + tr("As reported: told from words, not from a mark of the record");
        return cell;
    case FindingsModel::Excerpt:
        return quietCell(f.excerpt);
    case FindingsModel::Session:
        cell = quietCell(row.title.isEmpty() ? row.session : row.title);
        cell.tip = row.title.isEmpty() ? row.session : row.title + u'\n' + row.session;
        if (!f.agentId.isEmpty())
            cell.tip += u'\n' + tr("Sub-agent %1").arg(f.agentId);
        return cell;
    case FindingsModel::Turn:
        cell = quietCell(f.turn > 0 ? m_format.count(f.turn) : QString());
        cell.tip = tr("Line %1 of %2").arg(m_format.countFull(f.line), row.path);
        return cell;
    case FindingsModel::Tool:
        return quietCell(f.tool);
    case FindingsModel::Project:
        cell = quietCell(lastPart(row.project));
        cell.tip = row.project;
        return cell;
    case FindingsModel::User:
        return quietCell(row.user);
    case FindingsModel::Time:
        cell = quietCell(f.timeMs == NoTime ? QString() : m_format.relative(f.timeMs, m_nowMs));
        cell.tip = f.timeMs == NoTime ? QString() : m_format.exact(f.timeMs);
        return cell;
    default:
        return cell;
    }
}

TableCell FindingWords::cell(const FindingCountsRow &row, int column, Group group, qint64 most) const
{
    TableCell cell;
    switch (column) {
    case FindingGroupsModel::Name:
        cell.text = valueName(group, row.first);
        cell.tip = group == Group::Project ? row.first : QString();
        cell.colour = row.first.isEmpty() ? Token::Text3 : Token::Text;
        cell.strong = true;
        cell.link = !row.first.isEmpty();
        return cell;
    case FindingGroupsModel::Findings:
        cell = counted(row.findings, Token::Text);
        cell.bar = double(row.findings) / double(std::max<qint64>(most, 1));
        return cell;
    case FindingGroupsModel::Errors:
        return counted(row.errors, Token::Error);
    case FindingGroupsModel::Warnings:
        return counted(row.warnings, Token::Warning);
    case FindingGroupsModel::Sessions:
        return counted(row.sessions, Token::Text2);
    case FindingGroupsModel::Last:
        cell = quietCell(row.lastMs == NoTime ? QString() : m_format.relative(row.lastMs, m_nowMs));
        cell.tip = row.lastMs == NoTime ? QString() : m_format.exact(row.lastMs);
        return cell;
    default:
        return cell;
    }
}

QString FindingWords::byGroup(Group group)
{
    switch (group) {
    case Group::Project:
        return tr("By project");
    case Group::User:
        return tr("By user");
    case Group::Tool:
        return tr("By tool");
    case Group::Week:
        return tr("By week");
    case Group::Severity:
        return tr("By severity");
    case Group::Agent:
        return tr("By agent");
    case Group::Session:
        return tr("By session");
    case Group::Day:
        return tr("By day");
    case Group::Month:
        return tr("By month");
    case Group::Type:
        break;
    }
    return tr("By type");
}

QString FindingWords::groupName(Group group) const
{
    switch (group) {
    case Group::Project:
        return tr("Project");
    case Group::User:
        return tr("User");
    case Group::Tool:
        return tr("Tool");
    case Group::Week:
        return tr("Week");
    case Group::Severity:
        return tr("Severity");
    case Group::Agent:
        return tr("Agent");
    case Group::Session:
        return tr("Session");
    case Group::Day:
        return tr("Day");
    case Group::Month:
        return tr("Month");
    case Group::Type:
        break;
    }
    return tr("Type");
}

QString FindingWords::valueName(Group group, const QString &value) const
{
    if (value.isEmpty())
        return Format::absent();
    if (group == Group::Type) {
        const auto known = findingTypeFromName(value.toStdString());
        return known ? type(*known) : value;
    }
    if (group == Group::Severity) {
        const auto known = severityFromName(value.toStdString());
        return known ? severity(*known) : value;
    }
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (group == Group::Week && day.isValid())
        return tr("Week of %1").arg(m_format.dayShort(day));
    return group == Group::Project ? lastPart(value) : value;
}

std::vector<TableColumn> FindingWords::columns() const
{
    return {{tr("Severity"), tr("warning"), 20},
            {tr("Type"), tr("%1: %2", "type: kind of it").arg(tr("Permission denied"), tr("by a rule")), 12},
            {tr("What"), tr("Exit code 1 and more"), 0, 0, true},
            {tr("Session"), tr("A title of some words"), 24, 3},
            {tr("Turn"), u"1,234"_s, 0, 5},
            {tr("Tool"), u"PowerShell"_s, 0, 4},
            {tr("Project"), u"project-name"_s, 0, 6},
            {tr("User"), u"someone@mail"_s, 0, 7},
            {tr("When"), tr("yesterday"), 16, 1}};
}

std::vector<TableColumn> FindingWords::groupColumns(Group group) const
{
    return {{groupName(group), tr("Permission denied"), 0, 0, true},
            {tr("Findings"), u"12,345"_s, GroupBarRoom},
            {tr("Errors"), u"12,345"_s},
            {tr("Warnings"), u"12,345"_s},
            {tr("Sessions"), u"12,345"_s, 0, 2},
            {tr("Last"), tr("yesterday"), 16, 1}};
}

} // namespace glasshouse
