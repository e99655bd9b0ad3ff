// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sqlresulttext.h"

#include "base/jsonwriter.h"
#include "models/sqlresultmodel.h"
#include "query/sqljson.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString withoutFormula(QString text)
{
    static const QString starts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"_s;
    if (!text.isEmpty() && starts.contains(text.front()))
        text.prepend(u'\'');
    return text;
}

QString csvText(const QString &text)
{
    QString safe = withoutFormula(text);
    if (safe.isEmpty() || safe.contains(u',') || safe.contains(u'"') || safe.contains(u'\n') || safe.contains(u'\r'))
        return u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
    return safe;
}

QString csvCell(const SqlCell &cell)
{
    if (const QString *text = std::get_if<QString>(&cell))
        return csvText(*text);
    return sqlCellText(cell);
}

QString tsvText(const QString &text)
{
    QString flat = withoutFormula(text);
    for (QChar &c : flat)
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    return flat;
}

QString tsvCell(const SqlCell &cell)
{
    const QString *text = std::get_if<QString>(&cell);
    return text ? tsvText(*text) : sqlCellText(cell);
}

std::vector<std::string> uniqueNames(const std::vector<SqlColumn> &columns)
{
    QSet<QString> taken;
    for (const SqlColumn &column : columns)
        taken.insert(column.name);
    QSet<QString> used;
    std::vector<std::string> names;
    for (const SqlColumn &column : columns) {
        QString name = column.name;
        for (int again = 2; used.contains(name) || (again > 2 && taken.contains(name)); ++again)
            name = u"%1_%2"_s.arg(column.name).arg(again);
        used.insert(name);
        names.push_back(name.toStdString());
    }
    return names;
}

} // namespace

QByteArray sqlCsv(const SqlAnswer &answer, const std::vector<size_t> &order)
{
    QByteArray out;
    QStringList cells;
    for (const SqlColumn &column : answer.columns)
        cells << csvText(column.name);
    out += cells.join(u',').toUtf8() + "\r\n";
    for (const size_t row : order) {
        cells.clear();
        for (const SqlCell &cell : answer.rows[row])
            cells << csvCell(cell);
        out += cells.join(u',').toUtf8() + "\r\n";
    }
    return out;
}

QByteArray sqlJson(const SqlAnswer &answer, const std::vector<size_t> &order)
{
    const std::vector<std::string> names = uniqueNames(answer.columns);
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginArray();
    for (const size_t row : order) {
        json.beginObject();
        for (size_t column = 0; column < names.size(); ++column) {
            const SqlCell &cell = answer.rows[row][column];
            json.key(names[column]);
            if (const QString *text = std::get_if<QString>(&cell))
                json.value(*text);
            else if (std::holds_alternative<qint64>(cell))
                json.value(std::get<qint64>(cell));
            else if (sqlNumber(cell))
                json.raw(realText(std::get<double>(cell)));
            else
                json.null();
        }
        json.endObject();
    }
    json.endArray();
    return json.take();
}

QString sqlTsv(const SqlAnswer &answer, const std::vector<size_t> &order, const std::vector<size_t> &columns,
               bool withHead)
{
    QStringList lines, cells;
    for (const size_t column : columns)
        cells << tsvText(answer.columns[column].name);
    if (withHead)
        lines << cells.join(u'\t');
    for (const size_t row : order) {
        cells.clear();
        for (const size_t column : columns)
            cells << tsvCell(answer.rows[row][column]);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace glasshouse
