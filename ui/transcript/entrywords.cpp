// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/entrywords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace glasshouse {

using Kind = OutlineEntry::Kind;

namespace {

Icon toolIcon(const QString &name)
{
    static const std::pair<QLatin1String, Icon> Known[] = {
        {QLatin1String("Bash"), Icon::Terminal},       {QLatin1String("PowerShell"), Icon::Terminal},
        {QLatin1String("Kill"), Icon::Terminal},       {QLatin1String("Edit"), Icon::Pencil},
        {QLatin1String("MultiEdit"), Icon::Pencil},    {QLatin1String("Write"), Icon::Pencil},
        {QLatin1String("NotebookEdit"), Icon::Pencil}, {QLatin1String("Read"), Icon::FileText},
        {QLatin1String("Grep"), Icon::Search},         {QLatin1String("Glob"), Icon::Search},
        {QLatin1String("ToolSearch"), Icon::Search},   {QLatin1String("Web"), Icon::Globe},
        {QLatin1String("Agent"), Icon::SubAgent},      {QLatin1String("TodoWrite"), Icon::CheckCircle},
    };
    if (name == u"Task")
        return Icon::SubAgent;
    for (const auto &[beginning, icon] : Known) {
        if (name.startsWith(beginning))
            return icon;
    }
    return Icon::Tool;
}

} // namespace

Icon EntryWords::icon(const OutlineEntry &entry)
{
    switch (entry.kind) {
    case Kind::Tool:
        return toolIcon(entry.name);
    case Kind::Thinking:
        return Icon::Thinking;
    case Kind::ApiError:
        return Icon::ErrorCircle;
    case Kind::Interrupt:
        return Icon::Interrupted;
    case Kind::Bad:
        return Icon::Warning;
    default:
        return Icon::Info;
    }
}

Token EntryWords::colour(const OutlineEntry &entry)
{
    switch (entry.kind) {
    case Kind::ApiError:
        return Token::Error;
    case Kind::Interrupt:
    case Kind::Bad:
        return Token::Warning;
    case Kind::Tool:
        return entry.failed ? Token::Text : Token::Text2;
    case Kind::System:
        return Token::Text2;
    default:
        return Token::Text3;
    }
}

QString EntryWords::role(const OutlineEntry &entry, bool agentFile)
{
    if (entry.kind == Kind::Prompt)
        return entry.sidechain || agentFile ? tr("Task from the main agent") : tr("Person");
    return entry.sidechain && !agentFile ? tr("Sub-agent") : agentFile ? tr("Sub-agent") : tr("Claude Code");
}

QString EntryWords::roleDetail(const OutlineEntry &entry, const TranscriptOutline &outline, int turn)
{
    if (entry.kind == Kind::Prompt && entry.leftBranch)
        return turn > 0 ? tr("turn %1, rewound: a later prompt took its place").arg(turn)
                        : tr("rewound: a later prompt took its place");
    if (entry.kind == Kind::Prompt)
        return turn > 0 ? tr("turn %1").arg(turn) : QString();
    return entry.call >= 0 ? shortModel(outline.calls[size_t(entry.call)].model) : QString();
}

QString EntryWords::head(const OutlineEntry &entry, const Format &format)
{
    switch (entry.kind) {
    case Kind::Thinking:
        return entry.textBytes > 0 ? tr("Thinking, %1").arg(format.bytes(entry.textBytes))
                                   : tr("Thinking, not recorded");
    case Kind::ApiError:
        return entry.name.isEmpty() ? tr("API error") : tr("API error: %1").arg(entry.name);
    case Kind::Compaction: {
        bool isNumber = false;
        const qint64 before = entry.label.toLongLong(&isNumber);
        const QString how = entry.name == u"manual" ? tr("Compacted by hand") : tr("Compacted automatically");
        return isNumber ? tr("%1, %2 tokens before").arg(how, format.countShort(before)) : how;
    }
    case Kind::Bad:
        return tr("%1 at byte %2 cannot be read: %3")
            .arg(format.bytes(entry.ref.record.length), format.countFull(entry.ref.record.offset), entry.name);
    default:
        return entry.name;
    }
}

QString EntryWords::detail(const OutlineEntry &entry)
{
    return entry.kind == Kind::Note || entry.kind == Kind::System || entry.kind == Kind::Tool ? entry.label : QString();
}

EntryBadge EntryWords::badge(const OutlineEntry &entry)
{
    const EntryBadge error{tr("error"), Token::Error, Token::ErrorBg};
    if (entry.kind == Kind::ApiError)
        return error;
    if (entry.kind != Kind::Tool)
        return {};
    switch (entry.outcome) {
    case Outcome::Ok:
        return {};
    case Outcome::Unknown:
        return {tr("no result"), Token::Text2, Token::Hover};
    case Outcome::Denied:
        return {tr("denied"), Token::Warning, Token::WarningBg};
    case Outcome::Rejected:
        return {tr("rejected"), Token::Warning, Token::WarningBg};
    case Outcome::Interrupted:
        return {tr("interrupted"), Token::Warning, Token::WarningBg};
    case Outcome::Error:
        break;
    }
    return entry.exitCode >= 0 ? EntryBadge{tr("exit %1").arg(entry.exitCode), Token::Error, Token::ErrorBg} : error;
}

QString EntryWords::fold(int lines, qint64 bytes, const Format &format)
{
    if (lines == 1)
        return tr("1 more line, %1").arg(format.bytes(bytes));
    return tr("%1 more lines, %2").arg(format.countFull(lines), format.bytes(bytes));
}

QString EntryWords::enclosure(const Enclosure &enclosure, const Format &format)
{
    const QString what = enclosure.type.startsWith(u"image") ? tr("image") : enclosure.type;
    return tr("%1, %2").arg(what, format.bytes(enclosure.bytes));
}

QString EntryWords::shortModel(const QString &model)
{
    static const QRegularExpression date(u"-20\\d{6}$"_s);
    QString name = model.startsWith(u"claude-") ? model.mid(7) : model;
    return name.remove(date);
}

QString EntryWords::durationTip(const OutlineEntry &entry)
{
    return entry.durationReported ? tr("Measured by the agent")
                                  : tr("From the call to its result, waiting for approval included");
}

} // namespace glasshouse
