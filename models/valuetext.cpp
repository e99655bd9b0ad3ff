// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/valuetext.h"

#include "base/jsonwriter.h"
#include "models/valuemodel.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Unit = ValueModel::Unit;
constexpr int ShareDecimals = 6;

Unit unitOf(const QModelIndex &cell)
{
    return Unit(cell.data(ValueModel::UnitRole).toInt());
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString quoted(QString text)
{
    static const QString formula = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QString csvCell(const QModelIndex &cell)
{
    const QVariant value = cell.data(ValueModel::ValueRole);
    if (!value.isValid())
        return {};
    switch (unitOf(cell)) {
    case Unit::Text:
        return quoted(value.toString());
    case Unit::Time:
        return isoTime(value.toLongLong());
    case Unit::Flag:
        return value.toBool() ? u"true"_s : u"false"_s;
    case Unit::Share:
        return QString::number(value.toDouble(), 'f', ShareDecimals);
    case Unit::Trend: {
        QStringList parts;
        for (const QVariant &part : value.toList())
            parts << QString::number(part.toLongLong());
        return parts.join(u' ');
    }
    case Unit::Money:
        return QString::fromStdString(exactDecimal(NanoUsd{value.toLongLong()}));
    default:
        return QString::number(value.toLongLong());
    }
}

/// Those that have a name.
std::vector<int> namedColumns(const QAbstractItemModel &model)
{
    std::vector<int> columns;
    for (int column = 0; column < model.columnCount(); ++column)
        if (!model.headerData(column, Qt::Horizontal, ValueModel::NameRole).toString().isEmpty())
            columns.push_back(column);
    return columns;
}

void writeCell(JsonWriter &json, const QModelIndex &cell)
{
    const QVariant value = cell.data(ValueModel::ValueRole);
    json.key(cell.data(ValueModel::NameRole).toString().toStdString());
    if (!value.isValid()) {
        json.null();
        return;
    }
    switch (unitOf(cell)) {
    case Unit::Text:
        json.value(value.toString());
        return;
    case Unit::Time:
        json.value(isoTime(value.toLongLong()));
        return;
    case Unit::Flag:
        json.value(value.toBool());
        return;
    case Unit::Share:
        json.value(value.toDouble(), ShareDecimals);
        return;
    case Unit::Trend:
        json.beginArray();
        for (const QVariant &part : value.toList())
            json.value(part.toLongLong());
        json.endArray();
        return;
    case Unit::Money:
        json.value(NanoUsd{value.toLongLong()});
        return;
    default:
        json.value(value.toLongLong());
    }
}

} // namespace

QString csvOf(const std::vector<QModelIndex> &rows)
{
    if (rows.empty())
        return {};
    const QAbstractItemModel &model = *rows.front().model();
    const std::vector<int> columns = namedColumns(model);
    QStringList head;
    for (const int column : columns)
        head << model.headerData(column, Qt::Horizontal, ValueModel::NameRole).toString();
    QString text = head.join(u',') + u"\r\n"_s;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells << csvCell(row.siblingAtColumn(column));
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text;
}

QString jsonOf(const std::vector<QModelIndex> &rows)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginArray();
    for (const QModelIndex &row : rows) {
        json.beginObject();
        for (const int column : namedColumns(*row.model()))
            writeCell(json, row.siblingAtColumn(column));
        json.endObject();
    }
    json.endArray();
    return QString::fromUtf8(json.take());
}

} // namespace glasshouse
