// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/acts.h"

#include "domain/actcodec.h"
#include "domain/exportnote.h"
#include "store/connection.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

ActOutcome refusedAct(ActOutcome::Refusal refusal, QString words)
{
    ActOutcome outcome;
    outcome.refusal = refusal;
    outcome.words = std::move(words);
    return outcome;
}

/// Nothing is written but the note: the store's owner keeps it as it keeps every other.
ActOutcome perform(const NoteExport &act, ActContext &context)
{
    auto note = noteOfExport(act);
    if (!note)
        return refusedAct(ActOutcome::Refusal::Invalid, note.error().message);
    context.notes.push_back(std::move(*note));
    return {};
}

Result<ActOutcome> performAct(Connection &connection, const ActRequest &request, qint64 nowMs,
                              std::vector<AuditNote> &notes)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    ActContext context{connection, request, nowMs, notes};
    ActOutcome outcome = std::visit([&](const auto &act) { return perform(act, context); }, request.act);
    if (outcome.refusal != ActOutcome::Refusal::None) {
        notes.clear();
        return outcome; // the transaction is taken back
    }
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    return outcome;
}

QJsonObject toJson(const ActRequest &request)
{
    return {{u"tenant"_s, request.tenant},
            {u"actor"_s, request.actor},
            {u"client"_s, request.client},
            {u"client_ip"_s, request.clientIp},
            {u"name"_s, QString::fromLatin1(nameOf(request.act).data(), qsizetype(nameOf(request.act).size()))},
            {u"act"_s, QString::fromUtf8(encode(request.act))}};
}

Result<ActRequest> actRequestFromJson(const QJsonObject &json)
{
    ActRequest request;
    request.tenant = json.value(u"tenant"_s).toInteger();
    request.actor = json.value(u"actor"_s).toString();
    request.client = json.value(u"client"_s).toString();
    request.clientIp = json.value(u"client_ip"_s).toString();
    const auto index = actIndex(json.value(u"name"_s).toString().toStdString());
    if (request.tenant <= 0 || !index)
        return fail(Error::Code::Rejected,
                    u"the store's owner does not know this act; both programs should be of one "
                    "version"_s);
    auto act = decodeAct(*index, json.value(u"act"_s).toString().toUtf8());
    if (!act)
        return tl::unexpected(act.error());
    request.act = std::move(*act);
    return request;
}

QJsonObject toJson(const ActOutcome &outcome)
{
    return {{u"refusal"_s, int(outcome.refusal)},
            {u"words"_s, outcome.words},
            {u"done"_s, QString::fromUtf8(encode(outcome.done))}};
}

ActOutcome actOutcomeFromJson(const QJsonObject &json)
{
    using Refusal = ActOutcome::Refusal;
    const int refusal = json.value(u"refusal"_s).toInt();
    ActOutcome outcome;
    outcome.refusal = refusal < 0 || refusal > int(Refusal::NotAllowed) ? Refusal::Invalid : Refusal(refusal);
    outcome.words = json.value(u"words"_s).toString();
    if (auto done = decodeActDone(json.value(u"done"_s).toString().toUtf8()))
        outcome.done = std::move(*done);
    return outcome;
}

} // namespace glasshouse
