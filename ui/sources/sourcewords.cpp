// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcewords.h"

#include "charts/fonts.h"
#include "charts/formatspan.h"
#include "models/sourcesmodel.h"
#include "ui/sessiondelegate.h"
#include "ui/tabledelegate.h"

#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 DayMs = 24LL * 3600 * 1000;
constexpr qint64 SoonDays = 3; ///< a transcript that goes within these deserves a look

} // namespace

QString SourceWords::kind(SourceSummary::Kind kind)
{
    switch (kind) {
    case SourceSummary::Kind::Folder:
        return tr("Folder");
    case SourceSummary::Kind::Otlp:
        return tr("Telemetry");
    case SourceSummary::Kind::Native:
        return tr("Messages");
    case SourceSummary::Kind::Webhook:
        return tr("Webhook");
    case SourceSummary::Kind::Remote:
        break;
    }
    return tr("Remote");
}

QString SourceWords::silence(const SourceSummary &source) const
{
    if (!source.silent || source.lastMs == NoTime)
        return {};
    return tr("nothing since %1").arg(formatSpan(m_format, std::max<qint64>(0, m_nowMs - source.lastMs)));
}

QString SourceWords::withShare(qint64 part, qint64 all) const
{
    if (all <= 0)
        return m_format.countFull(part);
    return tr("%1 (%2)", "a count and its share")
        .arg(m_format.countFull(part), m_format.percent(double(part) / double(all)));
}

std::vector<SourceWords::Fact> SourceWords::facts(const SourceSummary &s) const
{
    const auto instant = [this](qint64 ms) {
        if (ms == NoTime || m_nowMs - ms > DayMs) // how long ago says nothing more then
            return m_format.dayAndTime(ms, m_nowMs);
        return tr("%1, %2", "a time, and how long ago")
            .arg(m_format.dayAndTime(ms, m_nowMs), m_format.relative(ms, m_nowMs));
    };
    const qint64 all = s.accepted + s.duplicate + s.rejected + s.quarantined;
    std::vector<Fact> facts{
        {tr("First seen"), instant(s.firstMs)},
        {tr("Last seen"), instant(s.lastMs)},
        {tr("Usual gap"),
         s.usualGapMs > 0 ? tr("up to %1").arg(formatSpan(m_format, s.usualGapMs)) : tr("not known yet")},
        {tr("Accepted"), withShare(s.accepted, all)},
        {tr("Duplicate"), withShare(s.duplicate, all)},
        {tr("Rejected"), withShare(s.rejected, all)},
        {tr("Quarantined"), withShare(s.quarantined, all)}};
    if (s.kind == SourceSummary::Kind::Folder)
        facts.emplace_back(
            tr("Files"),
            tr("%1, %2", "files, and their size").arg(m_format.countFull(s.files), m_format.bytes(s.bytes)));
    return facts;
}

TableCell SourceWords::counted(qint64 value, bool failure) const
{
    TableCell cell;
    cell.text = m_format.countShort(value);
    cell.colour = value == 0 ? Token::Text3 : failure ? Token::Error : Token::Text2;
    cell.tip = m_format.countFull(value);
    return cell;
}

TableCell SourceWords::relative(qint64 ms) const
{
    TableCell cell;
    cell.text = m_format.relative(ms, m_nowMs);
    cell.colour = ms == NoTime ? Token::Text3 : Token::Text2;
    cell.tip = ms == NoTime ? tr("Never") : m_format.exact(ms);
    return cell;
}

TableCell SourceWords::cell(const SourceSummary &s, int column) const
{
    TableCell cell;
    switch (column) {
    case SourcesModel::Name:
        cell.text = s.name;
        cell.colour = Token::Text, cell.strong = true, cell.link = true, cell.elide = Qt::ElideMiddle;
        cell.dot = s.silent ? Token::Warning : s.lastMs == NoTime ? Token::Text3 : Token::Success;
        return cell;
    case SourcesModel::Kind:
        cell.text = kind(s.kind);
        return cell;
    case SourcesModel::LastSeen:
        cell = relative(s.lastMs);
        if (const QString words = silence(s); !words.isEmpty())
            cell.text = words, cell.colour = Token::Warning;
        return cell;
    case SourcesModel::Accepted:
        cell = counted(s.accepted, false);
        cell.colour = s.accepted > 0 ? Token::Text : Token::Text3;
        return cell;
    case SourcesModel::Duplicate:
        return counted(s.duplicate, false);
    case SourcesModel::Rejected:
        return counted(s.rejected, true);
    case SourcesModel::Quarantined:
        return counted(s.quarantined, true);
    case SourcesModel::Files:
    case SourcesModel::Bytes:
        if (s.kind != SourceSummary::Kind::Folder) {
            cell.text = Format::absent(), cell.colour = Token::Text3;
            return cell;
        }
        if (column == SourcesModel::Files)
            return counted(s.files, false);
        cell.text = m_format.bytes(s.bytes);
        return cell;
    default:
        return cell;
    }
}

QString SourceWords::sweep(const SweepCandidate &s) const
{
    if (s.sweptMs == NoTime)
        return Format::absent();
    if (s.sweptMs <= m_nowMs)
        return tr("may be swept now");
    const qint64 days = (s.sweptMs - m_nowMs) / DayMs;
    return days == 0 ? tr("swept within a day") : tr("swept in %n day(s)", nullptr, int(days));
}

TableCell SourceWords::cell(const SweepCandidate &s, int column, bool checked) const
{
    TableCell cell;
    switch (column) {
    case SweepsModel::Transcript:
        cell.text = projectName(s.path); // the last part of any path
        cell.tip = s.path;
        cell.colour = Token::Text, cell.strong = true, cell.elide = Qt::ElideMiddle;
        if (s.kept) // nothing to choose
            cell.indent = TableDelegate::CheckRoom;
        else
            cell.check = checked;
        return cell;
    case SweepsModel::Project:
        cell.text = s.project.isEmpty() ? Format::absent() : projectName(s.project);
        cell.tip = s.project;
        return cell;
    case SweepsModel::LastUsed:
        return relative(s.lastMs);
    case SweepsModel::Swept:
        cell.text = sweep(s);
        cell.tip = m_format.exact(s.sweptMs);
        // What is kept is safe: no colour.
        if (!s.kept && s.sweptMs != NoTime && s.sweptMs - m_nowMs < SoonDays * DayMs)
            cell.colour = Token::Warning;
        return cell;
    case SweepsModel::Size:
        cell.text = m_format.bytes(s.bytes);
        return cell;
    case SweepsModel::Kept:
        cell.text = s.kept ? tr("kept") : Format::absent();
        cell.colour = s.kept ? Token::Success : Token::Text3;
        cell.tip = s.kept ? tr("A copy of what it holds now is in the archive") : tr("No copy of what it holds now");
        return cell;
    default:
        return cell;
    }
}

TableCell SourceWords::cell(const QuarantinedRecord &r, int column) const
{
    TableCell cell;
    switch (column) {
    case RefusalsModel::Time:
        return relative(r.timeMs);
    case RefusalsModel::Reason:
        cell.text = r.reason;
        cell.colour = Token::Text;
        return cell;
    case RefusalsModel::Record:
        cell.text = r.record.simplified();
        cell.colour = Token::Text3;
        return cell;
    default:
        return cell;
    }
}

QString SourceWords::widestTime() const
{
    const QString day = m_format.day(QDate(2024, 9, 30), QDate(2026, 1, 1)), ago = m_format.relative(0, 3'540'000);
    return day.size() > ago.size() ? day : ago;
}

QString SourceWords::widestKind()
{
    using Kind = SourceSummary::Kind;
    const QFontMetrics metrics(font(TextRole::Body));
    QString widest;
    for (const Kind one : {Kind::Folder, Kind::Otlp, Kind::Native, Kind::Webhook, Kind::Remote})
        if (metrics.horizontalAdvance(kind(one)) > metrics.horizontalAdvance(widest))
            widest = kind(one);
    return widest;
}

std::vector<TableColumn> SourceWords::sourceColumns() const
{
    const QString count = u"888.8 M"_s;
    return {{tr("Source"), u"otlp:claude-code-desk"_s, TableDelegate::DotRoom, 0, true},
            {tr("Kind"), widestKind(), 0, 3},
            {tr("Last seen"), tr("nothing since %1").arg(formatSpan(m_format, 59 * 60'000))},
            {tr("Accepted"), count},
            {tr("Duplicate"), count, 0, 2},
            {tr("Rejected"), count},
            {tr("Quarantined"), count},
            {tr("Files"), u"88,888"_s, 0, 5},
            {tr("Size"), u"888.8 MB"_s, 0, 4}};
}

std::vector<TableColumn> SourceWords::sweepColumns() const
{
    const QString in = tr("swept in %n day(s)", nullptr, 88), within = tr("swept within a day");
    return {{tr("Transcript"), u"9b1d40fa-77c1.jsonl"_s, TableDelegate::CheckRoom, 0, true},
            {tr("Project"), u"checkout-web-api"_s, 0, 1, true},
            {tr("Last used"), widestTime(), 0, 2},
            {tr("Clean-up"), within.size() > in.size() ? within : in},
            {tr("Size"), u"888.8 MB"_s},
            {tr("Copy"), tr("kept")}};
}

std::vector<TableColumn> SourceWords::refusalColumns() const
{
    return {{tr("When"), widestTime()},
            {tr("Reason"), u"unknown field in this record"_s, 0, 0, true},
            {tr("Record"), u"{\"action\": \"token.issued\", \"actor\": \"release-bot\"}"_s, 0, 1, true}};
}

QString SourceWords::place(int row, int rows) const
{
    if (rows == 0)
        return {};
    return row < 0 ? tr("J and K move, Enter shows its activity, F filters, X excludes")
                   : tr("Row %1 of %2").arg(m_format.count(row + 1), m_format.count(rows));
}

} // namespace glasshouse
