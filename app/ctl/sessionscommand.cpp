// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/sessionscommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/table.h"
#include "query/sessionlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int TableRows = 40;

/// "3 warning": how many, and the gravest of them.
QString findingsText(const SessionSummary &session)
{
    if (session.findings <= 0)
        return countText(0);
    const std::string_view gravest = nameOf(session.gravest);
    return countText(session.findings) + u' ' + QString::fromLatin1(gravest.data(), qsizetype(gravest.size()));
}

/// An order by findings is no better than they are complete.
void tellWhatWaits(OpenedStore &store, const Terminal &terminal)
{
    FindingCountsQuestion question;
    question.groups = {FindingCountsQuestion::Group::Type};
    const Result<FindingCountsAnswer> scan = store.ask(question);
    if (scan && scan->waiting > 0)
        terminal.complain(u"%1 transcripts are still to be looked through: glasshousectl findings does it"_s.arg(
            countText(scan->waiting)));
}

QString lastPart(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

} // namespace

std::vector<SessionSummary> selectSessions(std::vector<SessionSummary> sessions, const SessionsArguments &list)
{
    if (!list.project.isEmpty()) {
        const auto elsewhere = [&list](const SessionSummary &session) {
            return session.project != list.project && lastPart(session.project) != list.project;
        };
        sessions.erase(std::remove_if(sessions.begin(), sessions.end(), elsewhere), sessions.end());
    }
    const auto sort = list.errorsFirst ? SessionSort::Errors : sessionSortFromName(list.sort);
    if (sort && *sort != SessionSort::Recent)
        sortSessions(sessions, *sort);
    return sessions;
}

QByteArray sessionsJson(const std::vector<SessionSummary> &sessions, qint64 total)
{
    JsonWriter json(JsonWriter::Style::Indented);
    writeSessions(json, sessions, total);
    return json.take() + '\n';
}

QString sessionsText(const std::vector<SessionSummary> &sessions, qint64 total, const Zone &zone)
{
    if (sessions.empty())
        return u"No sessions in this range.\n"_s;
    using Align = Table::Align;
    Table table({{u"Last active"_s, Align::Left},
                 {u"Session"_s, Align::Left},
                 {u"Title"_s, Align::Left},
                 {u"Project"_s, Align::Left},
                 {u"Model"_s, Align::Left},
                 {u"Prompts"_s, Align::Right},
                 {u"Tools"_s, Align::Right},
                 {u"Errors"_s, Align::Right},
                 {u"Findings"_s, Align::Right},
                 {u"Tokens"_s, Align::Right},
                 {u"Cost"_s, Align::Right}});
    for (const SessionSummary &session : sessions) {
        QString cost = costText(session.usage);
        if (session.usage.unpricedTokens > 0)
            cost = session.usage.cost ? cost + u" + unpriced"_s : u"unpriced"_s;
        table.addRow({timeText(session.lastMs, zone), escapeControls(session.id.left(8)),
                      elided(escapeControls(session.title), 44), elided(escapeControls(lastPart(session.project)), 24),
                      elided(escapeControls(session.model), 28), countText(session.prompts),
                      countText(session.toolCalls), countText(session.errors + session.apiErrors),
                      findingsText(session), countText(session.usage.tokens.total()), cost});
    }
    QString text = table.text();
    if (total > qint64(sessions.size()))
        text +=
            u"%1 of %2 sessions; --limit 0 shows all.\n"_s.arg(countText(qint64(sessions.size())), countText(total));
    return text;
}

ExitCode runSessionsCommand(const Arguments &arguments, const SessionsArguments &list, const Terminal &terminal)
{
    const auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    SessionsQuestion question;
    question.filter.range = list.days.range();
    question.zone = list.days.zoneId;
    Result<SessionsAnswer> answer = (*store)->ask(question);
    if (!answer)
        return terminal.refuse(answer.error());
    if (list.sort == "severity")
        tellWhatWaits(**store, terminal);
    std::vector<SessionSummary> sessions = selectSessions(std::move(answer->sessions), list);
    const qint64 total = qint64(sessions.size());
    const int limit = list.limit.value_or(arguments.json ? 0 : TableRows);
    if (limit > 0 && total > limit)
        sessions.resize(std::size_t(limit));
    if (arguments.json)
        terminal.print(sessionsJson(sessions, total));
    else
        terminal.print(sessionsText(sessions, total, list.days.zone()));
    return ExitCode::Ok;
}

} // namespace glasshouse
