// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/showcommand.h"

#include "base/textsafety.h"
#include "ctl/openedstore.h"
#include "ctl/selfaudit.h"
#include "ctl/sessionprinter.h"
#include "query/transcriptanswers.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr std::size_t NamedSessions = 10;
constexpr std::size_t PageEntries = 200; ///< so that a long transcript is never held as a whole

Result<void> showEntries(const TranscriptOutline &outline, const QString &store, SessionPrinter &printer,
                         const Terminal &terminal)
{
    const std::vector<OutlineEntry> &entries = outline.entries;
    const LineNumbers lines = LineNumbers::of(outline.path, entries);
    for (std::size_t from = 0; from < entries.size() && terminal.out.good(); from += PageEntries) {
        const std::size_t count = std::min(PageEntries, entries.size() - from);
        TranscriptPageQuestion question{outline.path, {}};
        for (std::size_t i = from; i < from + count; ++i)
            question.entries.push_back(entries[i].ref);
        const auto page = answerTranscriptPage(question, terminal.stop, store);
        if (!page)
            return tl::unexpected<Error>(page.error());
        for (std::size_t i = 0; i < count && i < page->entries.size(); ++i)
            printer.entry(entries[from + i], page->entries[i], lines.at(from + i));
    }
    return {};
}

/// Where a session's file can be read here: its own place, or for another Glasshouse's a copy of it in `folder`.
Result<QString> placeHere(RemoteStore *remote, const SessionFiles &files, std::size_t index, const QString &folder)
{
    const QString &path = files.files[index].path;
    if (!remote)
        return path;
    QFile copy(folder + u'/' + path.mid(path.lastIndexOf(u'/') + 1));
    if (!copy.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(Error::Code::Io, u"%1: %2"_s.arg(copy.fileName(), copy.errorString()));
    if (auto done = remote->download(files.session.id, index, copy); !done)
        return fail(done.error().code, u"%1: %2"_s.arg(path, done.error().message));
    return copy.fileName();
}

/// Prints one file of the session page by page. `place`: where it can be read.
Result<void> showFile(const SessionFile &file, const Result<QString> &place, const QString &store, bool errorsOnly,
                      SessionPrinter &printer, const Terminal &terminal)
{
    auto outline = place ? answerTranscriptOutline({*place}, terminal.stop, store)
                         : Result<TranscriptOutline>(tl::unexpected<Error>(place.error()));
    if (outline && errorsOnly)
        std::erase_if(outline->entries, [](const OutlineEntry &entry) { return !entry.failed; });
    printer.beginFile(file, outline.value_or(TranscriptOutline{}));
    const Result<void> shown =
        outline ? showEntries(*outline, store, printer, terminal) : tl::unexpected<Error>(outline.error());
    printer.endFile(shown ? QString() : shown.error().message);
    return shown;
}

} // namespace

tl::expected<SessionSummary, ExitCode> findSession(OpenedStore &store, const QString &id, const Terminal &terminal)
{
    const Result<SessionsAnswer> all = store.ask(SessionsQuestion{});
    if (!all)
        return tl::unexpected<ExitCode>(terminal.refuse(all.error()));
    const std::vector<SessionSummary> found = sessionsNamed(all->sessions, id);
    if (found.size() == 1)
        return found.front();
    if (found.empty()) {
        terminal.complain(u"there is no session %1; glasshousectl sessions list names them"_s.arg(id));
        return tl::unexpected<ExitCode>(ExitCode::NotFound);
    }
    terminal.complain(u"%1 is the beginning of %2 sessions:"_s.arg(id).arg(found.size()));
    for (std::size_t i = 0; i < std::min(found.size(), NamedSessions); ++i)
        terminal.complain(u"  %1  %2"_s.arg(found[i].id, found[i].title));
    return tl::unexpected<ExitCode>(ExitCode::Usage);
}

std::vector<SessionSummary> sessionsNamed(const std::vector<SessionSummary> &sessions, const QString &id)
{
    std::vector<SessionSummary> found;
    for (const SessionSummary &session : sessions) {
        if (session.id == id)
            return {session};
        if (session.id.startsWith(id))
            found.push_back(session);
    }
    return found;
}

ExitCode runShowCommand(const Arguments &arguments, const ShowArguments &show, const Terminal &terminal)
{
    const auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    const auto session = findSession(**store, show.id, terminal);
    if (!session)
        return session.error();
    const Result<SessionFiles> files = (*store)->ask(SessionFilesQuestion{session->id});
    if (!files)
        return terminal.refuse(files.error());

    const auto printer = makeSessionPrinter(arguments.json, terminal, Zone::fromId(show.zoneId).value_or(Zone()));
    printer->begin(files->session);
    ExitCode code = ExitCode::Ok;
    const QTemporaryDir copies;
    for (std::size_t i = 0; i < files->files.size(); ++i) {
        const auto place = placeHere((*store)->remote(), *files, i, copies.path());
        const Result<void> shown =
            showFile(files->files[i], place, chosenStore(arguments.store), show.errorsOnly, *printer, terminal);
        if (shown)
            continue;
        code = terminal.refuse(
            shown.error()); // a file may be gone: the agent deletes old ones; the others are still there
        if (shown.error().code == Error::Code::Cancelled)
            break;
    }
    printer->end();
    AuditNote note;
    note.action = u"transcript.viewed"_s, note.resource = session->id, note.isRead = true;
    keepNote(arguments, note);
    return code;
}

} // namespace glasshouse
