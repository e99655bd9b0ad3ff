// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/pointscommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/table.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Digits = 9;
constexpr qint64 NsPerMs = 1'000'000;

QString safe(const std::string &utf8)
{
    return escapeControls(QString::fromStdString(utf8));
}

void writeValue(JsonWriter &json, const MetricValue &value)
{
    json.beginObject().field("start_ns", value.startNs).field("time_ns", value.timeNs).key("value");
    value.integer ? json.value(*value.integer) : json.value(value.real, Digits);
    if (value.count > 0)
        json.field("count", value.count);
    if (!value.detail.empty())
        json.key("detail").raw(value.detail);
    json.endObject();
}

QByteArray pointsJson(const MetricPointsAnswer &answer)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.points.v1").field("cut", answer.cut).key("series").beginArray();
    for (const MetricSeries &s : answer.series) {
        json.beginObject().field("name", s.name).field("unit", s.unit).field("kind", s.kind);
        json.field("temporality", s.temporality).field("monotonic", s.monotonic).field("scope", s.scope);
        json.field("agent", s.agent).field("session", s.session).field("source", s.source);
        json.key("attributes").raw(s.attributes.empty() ? std::string("{}") : s.attributes).key("total");
        s.total ? json.value(*s.total, Digits) : json.null();
        json.key("points").beginArray();
        for (const MetricValue &value : s.points)
            writeValue(json, value);
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.take() + '\n';
}

QString pointsText(const MetricPointsAnswer &answer)
{
    if (answer.series.empty())
        return u"No metric points in this range.\n"_s;
    using Align = Table::Align;
    Table table({{u"Metric"_s, Align::Left},
                 {u"Attributes"_s, Align::Left},
                 {u"Agent"_s, Align::Left},
                 {u"Session"_s, Align::Left},
                 {u"Points"_s, Align::Right},
                 {u"Last"_s, Align::Left},
                 {u"Total"_s, Align::Right}});
    const Zone zone;
    for (const MetricSeries &s : answer.series)
        table.addRow({elided(safe(s.name), 44), elided(safe(s.attributes), 60), elided(safe(s.agent), 16),
                      safe(s.session).left(8), countText(qint64(s.points.size())),
                      timeText(s.points.back().timeNs / NsPerMs, zone),
                      s.total ? QString::number(*s.total, 'g', 10) : QString()});
    return table.text() + (answer.cut ? u"There are more points; --limit shows them.\n"_s : QString());
}

} // namespace

ExitCode runPointsCommand(const Arguments &arguments, const PointsArguments &points, const Terminal &terminal)
{
    const auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    const Result<MetricPointsAnswer> answer = (*store)->ask(points.question);
    if (!answer)
        return terminal.refuse(answer.error());
    if (arguments.json)
        terminal.print(pointsJson(*answer));
    else
        terminal.print(pointsText(*answer));
    return ExitCode::Ok;
}

} // namespace glasshouse
