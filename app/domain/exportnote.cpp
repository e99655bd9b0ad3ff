// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/exportnote.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype MostResource = 256, MostParamBytes = 4096, MostParams = 32, MostName = 32;

constexpr std::array ExportActions = {
    "activity.exported", "telemetry.exported", "sql.exported",      "pack.exported", "transcript.exported",
    "sessions.exported", "findings.exported",  "feedback.exported", "event.copied",  "transcript.copied"};

bool isParamName(const QString &name)
{
    const auto fits = [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; };
    return !name.isEmpty() && name.size() <= MostName && std::all_of(name.begin(), name.end(), fits);
}

bool isParamValue(const QJsonValue &value)
{
    if (!value.isArray())
        return value.isString() || value.isDouble() || value.isBool();
    const QJsonArray values = value.toArray();
    return std::all_of(values.begin(), values.end(), [](const QJsonValue &each) { return each.isString(); });
}

/// Why params are none that are kept; nullptr: they are.
const char *troubleOf(const QString &params)
{
    if (params.isEmpty())
        return nullptr;
    const QByteArray bytes = params.toUtf8();
    if (bytes.size() > MostParamBytes)
        return "params: at most 4096 bytes";
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return "params: a JSON object";
    const QJsonObject object = document.object();
    if (object.size() > MostParams)
        return "params: at most 32 members";
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!isParamName(member.key()))
            return "params: names of small letters and underscores";
        if (!isParamValue(member.value()))
            return "params: texts, numbers, true, false and arrays of texts";
    }
    return nullptr;
}

} // namespace

bool isExportAction(const QString &action)
{
    return std::any_of(ExportActions.begin(), ExportActions.end(),
                       [&action](const char *each) { return action == QLatin1String(each); });
}

Result<AuditNote> noteOfExport(const NoteExport &act)
{
    if (!isExportAction(act.action))
        return fail(Error::Code::Rejected, u"action: what can be exported or copied, as activity.exported"_s);
    if (act.resource.size() > MostResource)
        return fail(Error::Code::Rejected, u"resource: at most 256 characters"_s);
    if (const char *const trouble = troubleOf(act.params))
        return fail(Error::Code::Rejected, QString::fromLatin1(trouble));
    AuditNote note;
    note.action = act.action;
    note.resource = act.resource;
    note.params = act.params.toUtf8();
    note.outcome = act.failed ? Outcome::Error : Outcome::Ok;
    note.isRead = true;
    return note;
}

std::optional<NoteExport> exportOfNote(const AuditNote &note)
{
    if (!isExportAction(note.action))
        return std::nullopt;
    NoteExport act;
    act.action = note.action;
    act.resource = note.resource.left(MostResource);
    act.params = QString::fromUtf8(note.params);
    if (troubleOf(act.params))
        act.params.clear(); // that it was done matters more than how
    act.failed = note.outcome != Outcome::Ok;
    return act;
}

} // namespace glasshouse
