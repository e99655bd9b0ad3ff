// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"
#include "domain/actcodec.h"
#include "domain/alertcheck.h"
#include "ingest/acts.h"
#include "store/alertstore.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using AlertRefusal = ActOutcome::Refusal;
constexpr std::size_t MostAcknowledged = 1'000;

/// What a trail tells of a rule: never the question's body, which may name people.
QByteArray ruleFacts(const AlertRule &rule)
{
    JsonWriter json;
    json.beginObject().field("name", rule.name).field("enabled", rule.enabled).field("kind", rule.kind);
    json.field("question", rule.measure.question)
        .key("limit")
        .value(rule.limit, 6)
        .field("channels", qint64(rule.channels.size()));
    json.endObject();
    return json.take();
}

AuditNote alertNote(const QString &action, qint64 id)
{
    AuditNote note;
    note.action = action;
    note.resource = u"alert:%1"_s.arg(id);
    return note;
}

/// What is evaluated is another thing: how the rule stood says nothing any more.
bool measuresTheSame(const AlertRule &a, const AlertRule &b)
{
    return a.enabled == b.enabled && a.measure == b.measure && a.window == b.window && a.minutes == b.minutes
        && a.zone == b.zone && a.side == b.side && a.limit == b.limit && a.levels == b.levels
        && a.clearShare == b.clearShare && a.forSeconds == b.forSeconds;
}

} // namespace

ActOutcome perform(const SaveAlertRule &act, ActContext &context)
{
    AlertRule rule = act.rule;
    rule.name = rule.name.trimmed();
    if (auto fine = checkAlertRule(rule); !fine)
        return refusedAct(AlertRefusal::Invalid, fine.error().message);
    AlertStore alerts(context.connection, context.request.tenant);
    if (const qint64 other = alerts.ruleNamed(rule.name); other && other != rule.id)
        return refusedAct(AlertRefusal::Invalid, u"name: another rule has this name"_s);
    AuditNote note = alertNote(rule.id ? u"alert.changed"_s : u"alert.created"_s, rule.id);
    if (rule.id == 0) {
        if (alerts.countRules() >= MostAlertRules)
            return refusedAct(AlertRefusal::TooMany,
                              u"there are %1 rules already: remove one first"_s.arg(MostAlertRules));
        rule.id = alerts.insertRule(rule.name, {}, context.nowMs);
        note.resource = u"alert:%1"_s.arg(rule.id);
    } else {
        const auto kept = alerts.rule(rule.id);
        if (!kept)
            return refusedAct(AlertRefusal::Missing, u"there is no such rule"_s);
        const auto before = alertRuleFromJson(QByteArray::fromStdString(kept->payload));
        if (before)
            note.before = ruleFacts(*before);
        if (!before || !measuresTheSame(*before, rule)) {
            alerts.endAllFirings(rule.id, context.nowMs);
            alerts.forgetState(rule.id);
        }
    }
    alerts.updateRule(rule.id, rule.name, encode(rule), context.nowMs); // with its id in it
    note.params = ruleFacts(rule);
    context.notes.push_back(std::move(note));
    ActOutcome outcome;
    outcome.done.ids = {rule.id};
    return outcome;
}

ActOutcome perform(const RemoveAlertRule &act, ActContext &context)
{
    AlertStore alerts(context.connection, context.request.tenant);
    const auto kept = alerts.rule(act.id);
    if (!kept)
        return refusedAct(AlertRefusal::Missing, u"there is no such rule"_s);
    alerts.endAllFirings(act.id, context.nowMs); // the history stays
    alerts.removeRule(act.id);
    AuditNote note = alertNote(u"alert.removed"_s, act.id);
    if (const auto before = alertRuleFromJson(QByteArray::fromStdString(kept->payload)))
        note.before = ruleFacts(*before);
    context.notes.push_back(std::move(note));
    ActOutcome outcome;
    outcome.done.ids = {act.id};
    return outcome;
}

ActOutcome perform(const AcknowledgeAlerts &act, ActContext &context)
{
    if (act.firings.empty())
        return refusedAct(AlertRefusal::Invalid, u"firings: at least one is needed"_s);
    if (act.firings.size() > MostAcknowledged)
        return refusedAct(AlertRefusal::TooMany, u"firings: at most %1 at a time"_s.arg(MostAcknowledged));
    if (act.note.size() > MostAlertNote)
        return refusedAct(AlertRefusal::Invalid, u"note: at most %1 characters"_s.arg(MostAlertNote));
    AlertStore alerts(context.connection, context.request.tenant);
    ActOutcome outcome;
    for (const qint64 id : act.firings) {
        const auto firing = alerts.firing(id);
        if (!firing)
            return refusedAct(AlertRefusal::Missing, u"there is no such alert"_s);
        if (firing->acknowledgedMs != NoTime)
            continue; // who was first stays
        alerts.acknowledge(id, context.request.actor, act.note, context.nowMs);
        AuditNote note = alertNote(u"alert.acknowledged"_s, firing->rule);
        JsonWriter json;
        json.beginObject().field("firing", id).field("with_note", !act.note.isEmpty()).endObject();
        note.params = json.take();
        context.notes.push_back(std::move(note));
        outcome.done.ids.push_back(id);
    }
    return outcome;
}

} // namespace glasshouse
