// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/packexport.h"

#include "base/csvcell.h"
#include "base/jsonwriter.h"
#include "base/zone.h"
#include "domain/packschedule.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Unit = PanelColumn::Unit;

std::string isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

/// Up to nine digits, without trailing zeros: a decimal that every program reads.
std::string plainReal(double value)
{
    QString text = QString::number(value, 'f', 9);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text.toStdString();
}

/// A number or time as text; nothing: it is a text, or not known.
std::optional<std::string> plainNumber(const PanelColumn &column, const PanelCell &cell)
{
    if (const auto *const real = std::get_if<double>(&cell))
        return plainReal(*real);
    const auto *const whole = std::get_if<qint64>(&cell);
    if (!whole)
        return std::nullopt;
    if (column.unit == Unit::Money)
        return exactDecimal(NanoUsd{*whole});
    if (column.unit == Unit::Duration)
        return plainReal(double(*whole) / 1e6);
    return column.unit == Unit::Time ? isoTime(*whole) : std::to_string(*whole);
}

/// "cost" in dollars is "cost_usd", "p95" in ms "p95_ms"; a day that begins a week is "week".
std::string exportKey(const PanelColumn &column)
{
    QString key = column.key;
    if (column.unit == Unit::Day && column.step != PanelStep::Day && key == u"day")
        key = column.step == PanelStep::Week ? u"week"_s : u"month"_s;
    if (column.unit == Unit::Money)
        key = (key.endsWith(u"_nano_usd") ? key.chopped(9) : key) + u"_usd"_s;
    else if (column.unit == Unit::Duration)
        key += u"_ms"_s;
    else if (column.unit == Unit::Time && key.endsWith(u"_ms"))
        key.chop(3);
    return key.toStdString();
}

std::string csvText(const PanelColumn &column, const PanelCell &cell)
{
    if (const auto number = plainNumber(column, cell))
        return *number;
    const auto *const text = std::get_if<QString>(&cell);
    return text ? csvCell(text->toStdString()) : std::string();
}

/// What the panel shows, no more: an answer has columns that are nobody's question here.
std::vector<std::size_t> csvColumns(const PanelData &panel)
{
    std::vector<std::size_t> columns;
    const auto add = [&](const QString &key) {
        const int at = panel.table.indexOf(key);
        if (at >= 0 && std::find(columns.begin(), columns.end(), std::size_t(at)) == columns.end())
            columns.push_back(std::size_t(at));
    };
    add(panel.panel.x);
    add(panel.panel.series);
    for (const QString &figure : panel.panel.figures)
        add(figure);
    for (std::size_t at = 0; panel.panel.figures.isEmpty() && at < panel.table.columns.size(); ++at)
        columns.push_back(at);
    return columns;
}

void addCsv(std::string &out, const PanelData &panel)
{
    const PanelTable &table = panel.table;
    const std::vector<std::size_t> columns = csvColumns(panel);
    const auto addRow = [&](const auto &textOf) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            out += (i ? "," : "") + textOf(columns[i]);
        out += "\r\n";
    };
    addRow([&](std::size_t at) { return csvCell(exportKey(table.columns[at])); });
    const auto addCells = [&](const PanelRow &row) {
        addRow([&](std::size_t at) { return at < row.size() ? csvText(table.columns[at], row[at]) : std::string(); });
    };
    if (panel.panel.kind == PackPanel::Kind::Number && !table.totals.empty())
        return addCells(table.totals);
    for (const PanelRow &row : table.rows)
        addCells(row);
}

void writeCell(JsonWriter &json, const PanelColumn &column, const PanelCell &cell)
{
    const auto number = plainNumber(column, cell);
    if (number && column.unit != Unit::Time)
        json.raw(*number);
    else if (number)
        json.value(*number);
    else if (const auto *const text = std::get_if<QString>(&cell))
        json.value(*text);
    else
        json.null();
}

void writeRow(JsonWriter &json, const PanelTable &table, const PanelRow &row)
{
    json.beginObject();
    for (std::size_t i = 0; i < table.columns.size() && i < row.size(); ++i)
        writeCell(json.key(exportKey(table.columns[i])), table.columns[i], row[i]);
    json.endObject();
}

const char *kindName(PackPanel::Kind kind)
{
    constexpr const char *Names[] = {"chart", "table", "number", "timeline", "heatmap"};
    return Names[int(kind)];
}

void writePanel(JsonWriter &json, const PanelData &panel)
{
    const PanelTable &table = panel.table;
    json.beginObject().field("id", panel.panel.id).field("title", panel.panel.title);
    json.field("kind", kindName(panel.panel.kind));
    if (!panel.trouble.isEmpty())
        json.field("trouble", panel.trouble);
    json.field("exact", table.exact).field("more", table.more);
    if (panel.rangeAlone)
        json.field("range_alone", true);
    json.key("rows").beginArray();
    for (const PanelRow &row : table.rows)
        writeRow(json, table, row);
    json.endArray();
    if (!table.totals.empty())
        writeRow(json.key("totals"), table, table.totals);
    if (!table.before.empty())
        writeRow(json.key("before"), table, table.before);
    json.endObject();
}

QString dayText(const PackData &data, qint64 ms)
{
    return Zone::fromId(data.zone).value_or(Zone()).day(ms).toString(Qt::ISODate);
}

} // namespace

std::string packCsv(const PackData &data, QStringView panel)
{
    std::string out;
    for (const PanelData &each : data.panels) {
        if (!panel.isEmpty() && each.panel.id != panel)
            continue;
        if (panel.isEmpty()) {
            out += (out.empty() ? "" : "\r\n") + csvCell(each.panel.id.toStdString()) + ','
                + csvCell(each.panel.title.toStdString()) + "\r\n";
        }
        if (each.trouble.isEmpty())
            addCsv(out, each);
        else if (panel.isEmpty())
            out += "error," + csvCell(each.trouble.toStdString()) + "\r\n";
    }
    return out;
}

void writeJson(JsonWriter &json, const PackData &data)
{
    const TimeRange &range = data.filter.range;
    json.beginObject().field("schema", "glasshouse.pack_data.v1").field("id", data.pack.id);
    json.field("title", data.pack.title).field("zone", data.zone);
    const auto instant = [&json](std::string_view name, qint64 ms, bool known) {
        known ? json.key(name).value(isoTime(ms)) : json.key(name).null();
    };
    instant("from", range.beginMs, range.beginMs != NoTime);
    instant("to", range.endMs, range.endMs != TimeRange().endMs);
    instant("made", data.madeMs, data.madeMs != NoTime);
    json.key("panels").beginArray();
    for (const PanelData &panel : data.panels)
        writePanel(json, panel);
    json.endArray().endObject();
}

QString packFileName(const PackData &data, std::string_view ending)
{
    const TimeRange &range = data.filter.range;
    QString name = isPackId(data.pack.id) ? data.pack.id : u"pack"_s;
    if (range.beginMs != NoTime)
        name += u'-' + dayText(data, range.beginMs);
    if (range.endMs != TimeRange().endMs)
        name += u'-' + dayText(data, range.endMs - 1);
    return name + u'.' + QString::fromLatin1(ending.data(), qsizetype(ending.size()));
}

} // namespace glasshouse
