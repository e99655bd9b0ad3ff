// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/activitycommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/table.h"
#include "query/answersjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Align = Table::Align;

/// JSON in whole lines, safe for a terminal.
QString documentText(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    QString lines = QString::fromUtf8(document.isNull() ? text : document.toJson(QJsonDocument::Indented));
    if (!lines.endsWith(u'\n'))
        lines += u'\n';
    return escapeControls(lines, true);
}

/// The event's own JSON, but for its params, one field a line.
QString fieldsText(const ActivityEvent &event)
{
    JsonWriter json;
    ActivityEvent fields = event;
    fields.body.clear();
    writeJson(json, fields);
    const QJsonObject object = QJsonDocument::fromJson(json.take()).object();
    QString text;
    for (const QString &name : {u"time"_s, u"id"_s, u"kind"_s, u"action"_s, u"outcome"_s, u"duration_ms"_s, u"actor"_s,
                                u"agent"_s, u"model"_s, u"tool"_s, u"resource"_s, u"session"_s, u"project"_s,
                                u"machine"_s, u"source"_s, u"client"_s, u"tokens"_s, u"cost_usd"_s, u"correlation"_s}) {
        if (object.contains(name))
            text += name.leftJustified(12) + u"  "_s + escapeControls(object[name].toVariant().toString()) + u'\n';
    }
    return text;
}

QString line(const ActivityEvent &event, const Zone &zone)
{
    const auto of = [](std::string_view text) {
        return escapeControls(QString::fromUtf8(text.data(), qsizetype(text.size())));
    };
    return u"  %1  %2  %3  %4\n"_s.arg(timeText(event.timeMs, zone), of(nameOf(event.kind)), of(event.action),
                                       of(nameOf(event.outcome)));
}

QString colourText(PulseColour colour)
{
    switch (colour) {
    case PulseColour::Good:
        return u"green"_s;
    case PulseColour::Warning:
        return u"yellow"_s;
    case PulseColour::Bad:
        return u"RED"_s;
    case PulseColour::Plain:
        break;
    }
    return {};
}

QString textOf(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

QString sweepsText(const SourcesAnswer &sources)
{
    if (sources.sweeps.empty())
        return {};
    const Zone zone;
    Table table({{u"About to be deleted"_s}, {u"From"_s}, {u"Size"_s, Align::Right}, {u"Copy"_s}});
    for (const SweepCandidate &sweep : sources.sweeps)
        table.addRow({escapeControls(sweep.path), timeText(sweep.sweptMs, zone), bytesText(sweep.bytes),
                      sweep.kept ? u"kept"_s : u"none"_s});
    return u"\nThe agent deletes transcripts after %1 days:\n\n"_s.arg(sources.cleanupDays) + table.text();
}

} // namespace

QString eventText(const EventDetail &detail)
{
    QString text = fieldsText(detail.event);
    if (!detail.event.body.empty())
        text += u"\nParams\n"_s + documentText(QByteArray::fromStdString(detail.event.body));
    if (!detail.before.empty())
        text += u"\nBefore\n"_s + documentText(QByteArray::fromStdString(detail.before));
    if (!detail.after.empty())
        text += u"\nAfter\n"_s + documentText(QByteArray::fromStdString(detail.after));
    if (detail.masked)
        text += u"\nSome values are masked; --raw shows them.\n"_s;
    const Zone zone;
    if (!detail.trace.empty()) {
        text += u"\nTrace\n"_s;
        for (const TraceSpan &span : detail.trace)
            text += QString(2 * std::clamp(span.depth, 0, 40), u' ') + line(span.event, zone);
    } else if (detail.related.size() > 1) {
        text += u"\nOf the same correlation\n"_s;
        for (const ActivityEvent &event : detail.related)
            text += line(event, zone);
    }
    return text + (detail.moreRelated ? u"  …\n"_s : QString());
}

QString pulseText(const PulseAnswer &pulse)
{
    QString text = textOf(nameOf(pulse.status)).toUpper() + u"  "_s + escapeControls(pulse.sentence) + u'\n';
    if (pulse.fields.empty())
        return text;
    Table table({{u"Field"_s}, {u"Value"_s, Align::Right}, {u"State"_s}});
    for (const PulseField &field : pulse.fields)
        table.addRow(
            {escapeControls(field.key), elided(escapeControls(valueText(field)), 60), colourText(field.colour)});
    return text + u'\n' + table.text();
}

QString sourcesText(const SourcesAnswer &sources)
{
    if (sources.sources.empty())
        return u"Nothing has come from anywhere yet.\n"_s + sweepsText(sources);
    const Zone zone;
    Table table({{u"Source"_s},
                 {u"Kind"_s},
                 {u"Last"_s},
                 {u"Accepted"_s, Align::Right},
                 {u"Duplicate"_s, Align::Right},
                 {u"Rejected"_s, Align::Right},
                 {u"Quarantined"_s, Align::Right},
                 {u"State"_s}});
    for (const SourceSummary &source : sources.sources)
        table.addRow({elided(escapeControls(source.name), 60), textOf(nameOf(source.kind)),
                      timeText(source.lastMs, zone), countText(source.accepted), countText(source.duplicate),
                      countText(source.rejected), countText(source.quarantined), source.silent ? u"silent"_s : u""_s});
    return table.text() + sweepsText(sources);
}

} // namespace glasshouse
