// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/sessionextra.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/arguments.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/selfaudit.h"
#include "ctl/showcommand.h"
#include "ctl/table.h"
#include "ingest/backupfiles.h"
#include "ingest/uploadnames.h"
#include "query/archivedtranscript.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString kpisText(const KpisAnswer &answer)
{
    using Align = Table::Align;
    Table table({{QString(), Align::Left}, {u"Now"_s, Align::Right}, {u"Before"_s, Align::Right}});
    const auto row = [&](const QString &name, auto text) {
        table.addRow({name, text(answer.now), answer.before ? text(*answer.before) : u"—"_s});
    };
    row(u"Sessions"_s, [](const KpiFigures &f) { return countText(f.sessions); });
    row(u"Prompts"_s, [](const KpiFigures &f) { return countText(f.prompts); });
    row(u"Tool calls"_s, [](const KpiFigures &f) { return countText(f.toolCalls); });
    row(u"Errors"_s, [](const KpiFigures &f) { return countText(f.errors); });
    row(u"Model calls"_s, [](const KpiFigures &f) { return countText(f.usage.calls); });
    row(u"Tokens"_s, [](const KpiFigures &f) { return countText(f.usage.tokens.total()); });
    row(u"Cost"_s, [](const KpiFigures &f) { return costText(f.usage); });
    return table.text();
}

/// A name in the folder that nothing has yet: "a.jsonl", "a-2.jsonl".
QString freePath(const QString &folder, const QString &name)
{
    QString path = folder + u'/' + name;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = folder + u'/' + name.chopped(6) + u"-%1.jsonl"_s.arg(i);
    return path;
}

/// Copies a file of the session to a place that nothing has yet; how many bytes.
Result<qint64> copyOut(OpenedStore &store, const Arguments &arguments, const SessionFiles &files, std::size_t index,
                       const QString &to, const Terminal &terminal)
{
    const QString &path = files.files[index].path;
    if (RemoteStore *const remote = store.remote()) {
        QSaveFile file(to);
        if (!file.open(QIODevice::WriteOnly))
            return fail(Error::Code::Io, u"%1: %2"_s.arg(to, file.errorString()));
        if (auto done = remote->download(files.session.id, index, file); !done)
            return fail(done.error().code, u"%1: %2"_s.arg(path, done.error().message));
        const qint64 bytes = file.size();
        if (!file.commit())
            return fail(Error::Code::Io, u"%1: %2"_s.arg(to, file.errorString()));
        return bytes;
    }
    const auto place = readableTranscript(path, chosenStore(arguments.store));
    if (!place)
        return tl::unexpected<Error>(place.error());
    const auto copied = copyFile(*place, to, terminal.stop);
    return copied ? Result<qint64>(copied->bytes) : tl::unexpected<Error>(copied.error());
}

} // namespace

ExitCode runSessionKpisCommand(const Arguments &arguments, const SessionKpisArguments &, const Terminal &terminal)
{
    const auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    KpisQuestion question;
    question.filter.range = arguments.days.range();
    question.zone = arguments.days.zoneId;
    const Result<KpisAnswer> answer = (*store)->ask(question);
    if (!answer)
        return terminal.refuse(answer.error());
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        writeJson(json, *answer);
        terminal.print(json.take() + '\n');
    } else {
        terminal.print(kpisText(*answer));
    }
    return ExitCode::Ok;
}

ExitCode runDownloadCommand(const Arguments &arguments, const DownloadArguments &download, const Terminal &terminal)
{
    const auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    const auto session = findSession(**store, download.id, terminal);
    if (!session)
        return session.error();
    const Result<SessionFiles> files = (*store)->ask(SessionFilesQuestion{session->id});
    if (!files)
        return terminal.refuse(files.error());
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject()
        .field("schema", "glasshouse.download.v1")
        .field("session", session->id)
        .key("files")
        .beginArray();
    ExitCode code = ExitCode::Ok;
    for (std::size_t i = 0; i < files->files.size(); ++i) {
        const QString name = uploadName(QFileInfo(files->files[i].path).fileName());
        const QString to = freePath(download.folder, name.isEmpty() ? u"session.jsonl"_s : name);
        const Result<qint64> copied = copyOut(**store, arguments, *files, i, to, terminal);
        if (!copied) {
            code = terminal.refuse(copied.error()); // a file may be gone; the others are still there
            continue;
        }
        json.beginObject().field("path", to).field("bytes", *copied).endObject();
        if (!arguments.json)
            terminal.print(escapeControls(to) + u'\n');
    }
    json.endArray().endObject();
    if (arguments.json)
        terminal.print(json.take() + '\n');
    AuditNote note;
    note.action = u"transcript.downloaded"_s, note.resource = session->id;
    keepNote(arguments, note);
    return code;
}

} // namespace glasshouse
