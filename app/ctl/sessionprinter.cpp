// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/sessionprinter.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/sessionscommand.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

const char *kindName(OutlineEntry::Kind kind)
{
    switch (kind) {
    case OutlineEntry::Kind::Prompt:
        return "prompt";
    case OutlineEntry::Kind::Answer:
        return "answer";
    case OutlineEntry::Kind::Thinking:
        return "thinking";
    case OutlineEntry::Kind::Tool:
        return "tool";
    case OutlineEntry::Kind::System:
        return "system";
    case OutlineEntry::Kind::ApiError:
        return "api_error";
    case OutlineEntry::Kind::Interrupt:
        return "interrupt";
    case OutlineEntry::Kind::Compaction:
        return "compaction";
    case OutlineEntry::Kind::Note:
        return "note";
    case OutlineEntry::Kind::Bad:
        break;
    }
    return "bad_line";
}

const char *outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Unknown:
        break;
    case Outcome::Ok:
        return "ok";
    case Outcome::Error:
        return "error";
    case Outcome::Denied:
        return "denied";
    case Outcome::Rejected:
        return "rejected";
    case Outcome::Interrupted:
        return "interrupted";
    }
    return "unknown";
}

QString signOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Added:
        return u"+"_s;
    case DiffLine::Kind::Removed:
        return u"-"_s;
    case DiffLine::Kind::Gap:
        return u"…"_s;
    case DiffLine::Kind::Context:
        break;
    }
    return u" "_s;
}

/// Every line of `text`, safe and indented.
QString indented(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString out = u"    "_s + escapeControls(text, true);
    while (out.endsWith(u'\n'))
        out.chop(1);
    return out.replace(u'\n', u"\n    "_s) + u'\n';
}

class TextPrinter : public SessionPrinter
{
public:
    TextPrinter(const Terminal &terminal, const Zone &zone)
        : m_terminal(terminal),
          m_zone(zone.id().toUtf8()),
          m_local(zone)
    {}

    void begin(const SessionSummary &session) override
    {
        const auto line = [this](const QString &name, const QString &value) {
            if (!value.isEmpty())
                m_terminal.print(u"  %1%2\n"_s.arg(name, -10).arg(escapeControls(value)));
        };
        m_terminal.print(escapeControls(session.title.isEmpty() ? u"(no title)"_s : session.title) + u'\n');
        line(u"session"_s, session.id);
        line(u"project"_s, session.project);
        line(u"branch"_s, session.branch);
        line(u"model"_s,
             session.models > 1 ? u"%1 and %2 more"_s.arg(session.model).arg(session.models - 1) : session.model);
        line(
            u"time"_s,
            u"%1 to %2, %3"_s.arg(timeText(session.firstMs, m_local), timeText(session.lastMs, m_local), m_local.id()));
        line(u"work"_s,
             u"%1 prompts, %2 tool calls, %3 errors, %4 refused, %5 sub-agents"_s
                 .arg(countText(session.prompts), countText(session.toolCalls),
                      countText(session.errors + session.apiErrors), countText(session.denials))
                 .arg(session.agentRuns));
        line(u"usage"_s,
             u"%1 calls, %2 tokens, %3"_s.arg(countText(session.usage.calls), countText(session.usage.tokens.total()),
                                              costText(session.usage)));
        line(QString(), unpricedText(session.usage));
    }
    void beginFile(const SessionFile &file, const TranscriptOutline &outline) override
    {
        QString head = u"\n"_s + escapeControls(file.path);
        if (!file.agentId.isEmpty())
            head += u"  (sub-agent %1)"_s.arg(escapeControls(file.agentId));
        if (outline.badLines > 0)
            head += u"  (%1 bad lines)"_s.arg(countText(outline.badLines));
        m_terminal.print(head + u'\n');
    }
    void entry(const OutlineEntry &outline, const EntryContent &content, qint64 line) override
    {
        // A note's text is the record itself; its head says enough here, and --json has it all.
        const QString said = outline.kind == OutlineEntry::Kind::Note ? QString() : content.text;
        m_terminal.print(u'\n' + headOf(outline, content, line) + indented(said) + indented(content.input));
        for (const DiffLine &changed : content.diff) {
            const QString number = changed.number ? QString::number(changed.number) : QString();
            m_terminal.print(
                u"    %1 %2 %3\n"_s.arg(number, 5).arg(signOf(changed.kind), escapeControls(changed.text)));
        }
        m_terminal.print(indented(content.result));
    }
    void endFile(const QString &trouble) override
    {
        if (!trouble.isEmpty())
            m_terminal.print(u"  cannot be read: %1\n"_s.arg(escapeControls(trouble)));
    }
    void end() override {}

private:
    QString headOf(const OutlineEntry &outline, const EntryContent &content, qint64 line) const
    {
        const QString time = outline.timeMs == NoTime
            ? u"--:--:--"_s
            : QDateTime::fromMSecsSinceEpoch(outline.timeMs, m_zone).toString(u"HH:mm:ss"_s);
        QString head = time + (outline.failed ? u"  FAILED "_s : u"  "_s);
        if (outline.kind == OutlineEntry::Kind::Tool)
            head += escapeControls(outline.name) + u"  "_s + escapeControls(outline.label);
        else
            head += QString::fromLatin1(kindName(outline.kind))
                + (outline.name.isEmpty() ? QString() : u": "_s + escapeControls(outline.name));
        if (outline.exitCode >= 0)
            head += u"  exit %1"_s.arg(outline.exitCode);
        else if (outline.kind == OutlineEntry::Kind::Tool && outline.outcome != Outcome::Ok)
            head += u"  "_s + QString::fromLatin1(outcomeName(outline.outcome));
        if (content.added + content.removed > 0)
            head += u"  +%1 -%2"_s.arg(content.added).arg(content.removed);
        if (outline.durationMs >= 0)
            head += u"  "_s + durationText(outline.durationMs);
        return head + u"  [line %1, byte %2]\n"_s.arg(line).arg(outline.ref.record.offset);
    }

    const Terminal &m_terminal;
    QTimeZone m_zone;
    Zone m_local;
};

class JsonPrinter : public SessionPrinter
{
public:
    explicit JsonPrinter(const Terminal &terminal) : m_terminal(terminal), m_json(JsonWriter::Style::Indented) {}

    void begin(const SessionSummary &session) override
    {
        m_json.beginObject().field("schema", "glasshouse.session.v1").key("session").beginObject();
        writeSession(m_json, session);
        m_json.endObject().key("files").beginArray();
    }
    void beginFile(const SessionFile &file, const TranscriptOutline &outline) override
    {
        m_json.beginObject().field("path", file.path);
        text("agent_id", file.agentId);
        text("tool_use_id", file.toolUseId);
        m_json.field("bytes", outline.bytes)
            .field("lines", outline.lines)
            .field("bad_lines", outline.badLines)
            .key("entries")
            .beginArray();
    }
    void entry(const OutlineEntry &outline, const EntryContent &content, qint64 line) override
    {
        m_json.beginObject()
            .field("kind", kindName(outline.kind))
            .field("line", line)
            .field("offset", outline.ref.record.offset)
            .key("time");
        writeTime(m_json, outline.timeMs);
        m_json.field("failed", outline.failed).field("name", outline.name).field("label", outline.label);
        if (outline.kind == OutlineEntry::Kind::Tool) {
            m_json.field("tool_use_id", outline.toolUseId).field("outcome", outcomeName(outline.outcome));
            number("exit_code", outline.exitCode);
            number("duration_ms", outline.durationMs);
            text("agent_id", outline.agentId);
            m_json.field("input", content.input).field("result", content.result);
            diff(content);
        } else {
            m_json.field("text", content.text);
        }
        m_json.endObject();
        m_terminal.print(m_json.takePart());
    }
    void endFile(const QString &trouble) override
    {
        m_json.endArray();
        text("error", trouble);
        m_json.endObject();
    }
    void end() override
    {
        m_json.endArray().endObject();
        m_terminal.print(m_json.take() + '\n');
    }

private:
    void text(std::string_view name, const QString &value)
    {
        value.isEmpty() ? m_json.key(name).null() : m_json.field(name, value);
    }
    void number(std::string_view name, qint64 value)
    {
        value < 0 ? m_json.key(name).null() : m_json.field(name, value);
    }
    void diff(const EntryContent &content)
    {
        m_json.field("added", content.added).field("removed", content.removed).key("diff").beginArray();
        for (const DiffLine &line : content.diff)
            m_json.beginObject()
                .field("sign", signOf(line.kind))
                .field("line", line.number)
                .field("text", line.text)
                .endObject();
        m_json.endArray();
    }

    const Terminal &m_terminal;
    JsonWriter m_json;
};

} // namespace

LineNumbers LineNumbers::of(const QString &path, const std::vector<OutlineEntry> &entries)
{
    LineNumbers numbers;
    numbers.m_lines.assign(entries.size(), 0);
    std::vector<std::size_t> order(entries.size()); // by place: entries need not stand in the file's order
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto offsetOf = [&entries](std::size_t i) { return entries[i].ref.record.offset; };
    std::stable_sort(order.begin(), order.end(),
                     [&offsetOf](std::size_t a, std::size_t b) { return offsetOf(a) < offsetOf(b); });
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return numbers;
    qint64 line = 1, at = 0;
    std::size_t next = 0;
    while (next < order.size()) {
        const QByteArray piece = file.read(1 << 18);
        if (piece.isEmpty())
            break;
        qsizetype counted = 0;
        for (; next < order.size() && offsetOf(order[next]) < at + piece.size(); ++next) {
            const qsizetype upTo = qsizetype(offsetOf(order[next]) - at);
            line += std::count(piece.begin() + counted, piece.begin() + upTo, '\n');
            counted = upTo;
            numbers.m_lines[order[next]] = line;
        }
        line += std::count(piece.begin() + counted, piece.end(), '\n');
        at += piece.size();
    }
    return numbers;
}

std::unique_ptr<SessionPrinter> makeSessionPrinter(bool json, const Terminal &terminal, const Zone &zone)
{
    if (json)
        return std::make_unique<JsonPrinter>(terminal);
    return std::make_unique<TextPrinter>(terminal, zone);
}

} // namespace glasshouse
