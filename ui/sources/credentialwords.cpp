// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/credentialwords.h"

#include "models/credentialsmodel.h"
#include "models/endpointsmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int BarRoom = 96;
constexpr int SparkRoom = 96;
constexpr qint64 NsPerMs = 1'000'000;
} // namespace

TableCell CredentialWords::counted(qint64 value, Token colour) const
{
    TableCell cell;
    cell.text = m_format.countShort(value);
    cell.tip = m_format.countFull(value);
    cell.colour = value == 0 ? Token::Text3 : colour;
    return cell;
}

/// Age alone is no failure: a long time is a warning, never more.
TableCell CredentialWords::daysCell(const CredentialRow &c, int mostDays) const
{
    TableCell cell;
    if (c.lastMs == NoTime && c.sinceMs == NoTime) {
        cell.text = Format::absent(), cell.colour = Token::Text3;
        return cell;
    }
    const bool old = c.days > OldDays;
    cell.text = m_format.count(c.days);
    cell.colour = old ? Token::Warning : Token::Text;
    cell.bar = double(c.days) / double(std::max({mostDays, OldDays, 1}));
    cell.barColour = old ? Token::Warning : Token::BorderStrong;
    cell.tip = c.lastMs == NoTime ? tr("Days since this agent was first seen: no rotation is known")
                                  : tr("Days since the last rotation");
    if (old)
        cell.tip += u'\n' + tr("Longer than %n day(s)", nullptr, OldDays);
    return cell;
}

TableCell CredentialWords::cell(const CredentialRow &c, int column, int mostDays) const
{
    TableCell cell;
    switch (column) {
    case CredentialsModel::Agent:
        cell.text = c.agent;
        cell.colour = Token::Text, cell.strong = true, cell.link = true;
        return cell;
    case CredentialsModel::Kind:
        cell.text = c.kind.isEmpty() ? Format::absent() : c.kind;
        cell.colour = c.kind.isEmpty() ? Token::Text3 : Token::Text2;
        return cell;
    case CredentialsModel::LastRotated:
        cell.text = c.lastMs == NoTime ? tr("never seen") : m_format.relative(c.lastMs, m_nowMs);
        cell.colour = c.lastMs == NoTime ? Token::Text3 : Token::Text2;
        cell.tip = c.lastMs == NoTime ? tr("First seen %1").arg(m_format.exact(c.sinceMs)) : m_format.exact(c.lastMs);
        return cell;
    case CredentialsModel::Days:
        return daysCell(c, mostDays);
    case CredentialsModel::Rotations:
        return counted(c.rotations, Token::Text2);
    case CredentialsModel::Issued:
        return counted(c.tokensIssued, Token::Text2);
    case CredentialsModel::Failed:
        return counted(c.tokensFailed, Token::Error);
    case CredentialsModel::By:
        cell.text = c.by.isEmpty() ? Format::absent() : c.by;
        cell.colour = c.by.isEmpty() ? Token::Text3 : Token::Text2;
        return cell;
    default:
        return cell;
    }
}

TableCell CredentialWords::rateCell(const EndpointRow &e) const
{
    TableCell cell;
    if (e.calls <= 0) {
        cell.text = Format::absent(), cell.colour = Token::Text3;
        return cell;
    }
    const double rate = double(e.errors) / double(e.calls);
    cell.text = m_format.percent(rate);
    cell.colour = e.errors == 0 ? Token::Text3 : rate >= NotableErrorRate ? Token::Error : Token::Text2;
    cell.tip = tr("%1 of %2 calls failed").arg(m_format.countFull(e.errors), m_format.countFull(e.calls));
    return cell;
}

TableCell CredentialWords::duration(const std::optional<qint64> &ns) const
{
    TableCell cell;
    cell.text = ns ? m_format.duration((*ns + NsPerMs / 2) / NsPerMs) : Format::absent();
    cell.colour = ns ? Token::Text2 : Token::Text3;
    cell.tip = ns ? tr("Within 5 % of exact") : tr("No durations in these calls");
    return cell;
}

TableCell CredentialWords::cell(const EndpointRow &e, int column) const
{
    TableCell cell;
    switch (column) {
    case EndpointsModel::Endpoint:
        cell.text = e.endpoint;
        cell.colour = Token::Text, cell.strong = true, cell.link = true, cell.elide = Qt::ElideMiddle;
        return cell;
    case EndpointsModel::Calls:
        return counted(e.calls, Token::Text);
    case EndpointsModel::ErrorRate:
        return rateCell(e);
    case EndpointsModel::P50:
        return duration(e.p50Ns);
    case EndpointsModel::P95:
        return duration(e.p95Ns);
    case EndpointsModel::P99:
        return duration(e.p99Ns);
    case EndpointsModel::Trend: {
        cell.colour = Token::Text3;
        cell.tip = tr("Calls over the range");
        qint64 most = 0;
        for (const qint64 calls : e.trend) {
            cell.spark.push_back(double(calls));
            most = std::max(most, calls);
        }
        // A line is for the eye: what is read aloud says its highest point.
        cell.text = e.trend.empty() ? Format::absent() : tr("at most %1").arg(m_format.count(most));
        return cell;
    }
    default:
        return cell;
    }
}

std::vector<TableColumn> CredentialWords::credentialColumns() const
{
    const QString count = u"88,888"_s;
    const QString day = m_format.day(QDate(2024, 9, 30), QDate(2026, 1, 1)), ago = m_format.relative(0, 3'540'000);
    return {{tr("Agent"), u"checkout-web-agent"_s, 0, 0, true},
            {tr("Kind"), u"service_account"_s, 0, 4, true},
            {tr("Last rotated"), day.size() > ago.size() ? day : ago, 0, 3},
            {tr("Days since"), u"8,888"_s, BarRoom},
            {tr("Rotations"), count, 0, 2},
            {tr("Tokens issued"), count, 0, 1},
            {tr("Failed"), count},
            {tr("Rotated by"), u"release-automation"_s, 0, 5, true}};
}

std::vector<TableColumn> CredentialWords::endpointColumns() const
{
    const QString duration = m_format.duration(888);
    return {{tr("Endpoint"), u"POST /api/v1/agents/tokens"_s, 0, 0, true},
            {tr("Calls"), u"888.8 M"_s},
            {tr("Errors"), u"88.8 %"_s},
            {tr("p50"), duration, 0, 2},
            {tr("p95"), duration},
            {tr("p99"), duration, 0, 1},
            {tr("Over the range"), QString(), SparkRoom, 3, true}};
}

} // namespace glasshouse
