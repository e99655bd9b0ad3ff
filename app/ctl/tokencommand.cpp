// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/tokencommand.h"

#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/remoteadmin.h"
#include "ctl/selfaudit.h"
#include "ctl/table.h"
#include "ingest/accessanswersjson.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString safe(std::string_view utf8)
{
    return escapeControls(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
}

/// What the person should know beyond the token itself.
QString adviceFor(const TokenRecord &token)
{
    if (token.role == Role::Viewer && token.subject.empty())
        return u"This viewer sees no rows: name the person with --subject.\n"_s;
    return token.expiresMs ? QString() : u"It never expires; --expires DAYS makes one that does.\n"_s;
}

QString createdText(const TokenAnswer &answer, const Zone &zone)
{
    const TokenRecord &token = answer.tokens.front();
    QString text = u"%1\n\nThis is the only time that the token is shown.\n"_s.arg(safe(answer.text));
    text +=
        u"Id %1, role %2, tenant %3"_s.arg(safe(token.id), safe(roleName(token.role)), safe(tenantOf(token, answer)));
    if (!token.subject.empty())
        text += (token.relay ? u", subject %1"_s : u", bound to %1"_s).arg(safe(token.subject));
    if (token.expiresMs)
        text += u", expires %1"_s.arg(timeText(*token.expiresMs, zone));
    return text + u".\n"_s + adviceFor(token);
}

ExitCode printCreated(const TokenAnswer &answer, const Arguments &arguments, bool quiet, const Terminal &terminal)
{
    if (answer.tokens.empty())
        return terminal.refuse({Error::Code::Io, u"the store's owner did not say what it made"_s});
    if (arguments.json)
        terminal.print(tokenJson(answer, QDateTime::currentMSecsSinceEpoch()));
    else
        terminal.print(quiet ? safe(answer.text) + u'\n' : createdText(answer, Zone()));
    return ExitCode::Ok;
}

ExitCode printRevoked(const TokenAnswer &answer, const Arguments &arguments, const std::string &id,
                      const Terminal &terminal)
{
    if (answer.tokens.empty()) {
        terminal.complain(u"there is no token %1; glasshousectl token list shows all"_s.arg(safe(id)));
        return ExitCode::NotFound;
    }
    if (arguments.json)
        terminal.print(tokenJson(answer, QDateTime::currentMSecsSinceEpoch()));
    else
        terminal.print(u"Revoked %1: it opens nothing any more.\n"_s.arg(safe(id)));
    return ExitCode::Ok;
}

Result<TokenAnswer> runWhereTokensAre(const Arguments &arguments, const TokenArguments &token, const Terminal &terminal)
{
    if (!arguments.remote.isNamed())
        return runTokenRequest(chosenStore(arguments.store), token.request, &terminal.stop);
    const auto remote = RemoteStore::open(arguments.remote, terminal);
    return remote ? runTokenRequest(**remote, token.request, token.namesTenant) : tl::unexpected<Error>(remote.error());
}

} // namespace

QByteArray tokenJson(const TokenAnswer &answer, qint64 nowMs)
{
    return tokenJson(answer, nowMs, JsonWriter::Style::Indented) + '\n';
}

QByteArray tokensJson(const TokenAnswer &answer, qint64 nowMs)
{
    return tokensJson(answer, nowMs, JsonWriter::Style::Indented) + '\n';
}

QString tokensText(const TokenAnswer &answer, qint64 nowMs, const Zone &zone)
{
    if (answer.tokens.empty())
        return u"No tokens; glasshousectl token create makes one.\n"_s;
    using Align = Table::Align;
    Table table({{u"Id"_s, Align::Left},
                 {u"Role"_s, Align::Left},
                 {u"Tenant"_s, Align::Left},
                 {u"Subject"_s, Align::Left},
                 {u"State"_s, Align::Left},
                 {u"Created"_s, Align::Left},
                 {u"Expires"_s, Align::Left}});
    for (const TokenRecord &token : answer.tokens) {
        QString subject = elided(safe(token.subject), 32);
        if (!token.relay)
            subject += u" (bound)"_s;
        table.addRow({safe(token.id), safe(roleName(token.role)), elided(safe(tenantOf(token, answer)), 24), subject,
                      QString::fromLatin1(stateOf(token, nowMs)), timeText(token.createdMs, zone),
                      token.expiresMs ? timeText(*token.expiresMs, zone) : u"never"_s});
    }
    return table.text();
}

ExitCode runTokenCommand(const Arguments &arguments, const TokenArguments &token, const Terminal &terminal)
{
    auto answer = runWhereTokensAre(arguments, token, terminal);
    if (!answer)
        return terminal.refuse(answer.error());
    if (!token.ofTenant.empty())
        std::erase_if(answer->tokens,
                      [&](const TokenRecord &each) { return tenantOf(each, *answer) != token.ofTenant; });
    if (const auto note = noteOf(token.request, *answer))
        keepNote(arguments, *note);
    switch (token.request.action) {
    case TokenRequest::Do::Create:
        return printCreated(*answer, arguments, token.quiet, terminal);
    case TokenRequest::Do::Revoke:
        return printRevoked(*answer, arguments, token.request.id, terminal);
    case TokenRequest::Do::List:
        break;
    }
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    if (arguments.json)
        terminal.print(tokensJson(*answer, nowMs));
    else
        terminal.print(tokensText(*answer, nowMs, Zone()));
    return ExitCode::Ok;
}

} // namespace glasshouse
