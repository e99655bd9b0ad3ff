// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importreportjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

struct Field {
    const char16_t *name;
    qint64 ImportProgress::*value;
};
constexpr Field Fields[] = {
    {u"files_read", &ImportProgress::filesDone},
    {u"files_to_read", &ImportProgress::filesTotal},
    {u"files_unchanged", &ImportProgress::filesUnchanged},
    {u"bytes_read", &ImportProgress::bytesDone},
    {u"bytes_to_read", &ImportProgress::bytesTotal},
    {u"lines", &ImportProgress::lines},
    {u"bad_lines", &ImportProgress::badLines},
    {u"calls", &ImportProgress::calls},
    {u"copies_dropped", &ImportProgress::copiesDropped},
};

QString nameOf(const Field &field)
{
    return QString::fromUtf16(field.name);
}

} // namespace

QJsonObject toJson(const ImportProgress &progress)
{
    QJsonObject json;
    for (const Field &field : Fields)
        json.insert(nameOf(field), progress.*field.value);
    json.insert(u"seconds"_s, progress.seconds);
    return json;
}

QJsonObject toJson(const ImportReport &report)
{
    QJsonObject json = toJson(report.progress);
    json.insert(u"cancelled"_s, report.cancelled);
    json.insert(u"problems_total"_s, report.problemsTotal);
    json.insert(u"unreadable"_s, report.unreadable);
    QJsonArray problems;
    for (const ImportProblem &problem : report.problems)
        problems.append(QJsonObject{{u"path"_s, problem.path},
                                    {u"offset"_s, problem.offset},
                                    {u"line"_s, problem.line},
                                    {u"reason"_s, problem.reason}});
    json.insert(u"problems"_s, problems);
    return json;
}

ImportProgress progressFromJson(const QJsonObject &json)
{
    ImportProgress progress;
    for (const Field &field : Fields)
        progress.*field.value = json.value(nameOf(field)).toInteger();
    progress.seconds = json.value(u"seconds"_s).toDouble();
    return progress;
}

ImportReport reportFromJson(const QJsonObject &json)
{
    ImportReport report;
    report.progress = progressFromJson(json);
    report.cancelled = json.value(u"cancelled"_s).toBool();
    const QJsonArray problems = json.value(u"problems"_s).toArray();
    for (const QJsonValue &value : problems) {
        const QJsonObject problem = value.toObject();
        report.add({problem.value(u"path"_s).toString(), problem.value(u"offset"_s).toInteger(-1),
                    problem.value(u"line"_s).toInteger(-1), problem.value(u"reason"_s).toString()});
    }
    report.problemsTotal = json.value(u"problems_total"_s).toInteger();
    report.unreadable = json.value(u"unreadable"_s).toInteger();
    return report;
}

} // namespace glasshouse
