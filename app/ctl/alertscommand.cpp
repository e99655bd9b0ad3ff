// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/alertscommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/feedbackcommand.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/selfaudit.h"
#include "ctl/table.h"
#include "query/alertquestion.h"
#include "query/alerttemplates.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 AlertDayMs = 24LL * 3600 * 1000;
constexpr std::size_t MostListedFirings = 20; ///< of a test, one by one; JSON has them all
constexpr int MostSeenAtOnce = 1000;          ///< acknowledged in one act

QString shareText(double level)
{
    return QLocale::c().toString(level * 100, 'g', 6) + u" %"_s;
}

QString standingText(const AlertRuleState &state, const Zone &zone)
{
    if (!state.rule.enabled)
        return u"off"_s;
    if (!state.trouble.isEmpty())
        return u"cannot be evaluated"_s;
    if (state.level > 0)
        return u"firing at %1 since %2"_s.arg(shareText(state.level), timeText(state.sinceMs, zone));
    if (state.evaluatedMs == NoTime)
        return u"not yet evaluated"_s;
    return state.pendingLevel > 0 ? u"reached, not yet for long enough"_s : u"quiet"_s;
}

QString windowText(const AlertRule &rule)
{
    switch (rule.window) {
    case AlertRule::Window::Day:
        return u"day"_s;
    case AlertRule::Window::Week:
        return u"week"_s;
    case AlertRule::Window::Month:
        return u"month"_s;
    case AlertRule::Window::Minutes:
        break;
    }
    if (const auto question = alertQuestion(rule.measure); question && !hasPast(*question))
        return u"now"_s; // a figure of the moment
    if (rule.minutes % (24 * 60) == 0)
        return u"%1 d"_s.arg(rule.minutes / (24 * 60));
    return rule.minutes % 60 == 0 ? u"%1 h"_s.arg(rule.minutes / 60) : u"%1 min"_s.arg(rule.minutes);
}

QString limitText(const AlertRule &rule)
{
    return (rule.side == AlertRule::Side::Above ? u"≥ "_s : u"≤ "_s) + alertValueText(rule.limit, rule.measure.unit);
}

QString rulesText(const AlertRulesAnswer &answer, const Zone &zone)
{
    using Align = Table::Align;
    if (answer.rules.empty())
        return u"No rules. The console's panel Alerts makes them, and so does the API.\n"_s;
    Table table({{u"Id"_s, Align::Right},
                 {u"Rule"_s},
                 {u"Over"_s},
                 {u"Value"_s, Align::Right},
                 {u"Limit"_s, Align::Right},
                 {u"State"_s}});
    QString troubles;
    for (const AlertRuleState &state : answer.rules) {
        const AlertRule &rule = state.rule;
        const QString unit = rule.measure.unit;
        table.addRow({QString::number(rule.id), elided(escapeControls(rule.name), 40), windowText(rule),
                      state.known ? escapeControls(alertValueText(state.value, unit)) : u"—"_s,
                      escapeControls(limitText(rule)), standingText(state, zone)});
        if (!state.trouble.isEmpty())
            troubles += u"%1: %2\n"_s.arg(rule.id).arg(escapeControls(state.trouble));
    }
    return table.text() + troubles;
}

QString firingsText(const std::vector<AlertFiring> &firings, const Zone &zone, bool isTest)
{
    using Align = Table::Align;
    std::vector<Table::Column> columns{{u"Began"_s}, {u"Ended"_s}, {u"Severity"_s}, {u"Worst"_s, Align::Right}};
    if (!isTest) {
        columns.insert(columns.begin(), {u"Id"_s, Align::Right});
        columns.push_back({u"Acknowledged"_s});
    }
    columns.push_back({u"What"_s});
    Table table(columns);
    for (const AlertFiring &firing : firings) {
        QStringList cells{
            timeText(firing.beganMs, zone), firing.endedMs == NoTime ? u"holds"_s : timeText(firing.endedMs, zone),
            QString::fromLatin1(nameOf(firing.severity)), escapeControls(alertValueText(firing.worst, firing.unit))};
        if (!isTest) {
            cells.prepend(QString::number(firing.id));
            cells << (firing.acknowledgedMs == NoTime ? u"no"_s : elided(escapeControls(firing.acknowledgedBy), 20));
        }
        cells << elided(escapeControls(firing.about), 80);
        table.addRow(cells);
    }
    return table.text();
}

void writeLimits(JsonWriter &json, const AlertRule &rule)
{
    json.field("side", rule.side == AlertRule::Side::Above ? u"above"_s : u"below"_s).key("limit").value(rule.limit, 9);
    json.key("levels").beginArray();
    for (const double level : rule.levels)
        json.value(level, 9);
    json.endArray();
}

QByteArray rulesJson(const AlertRulesAnswer &answer)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.alert_rules.v1").field("firing", answer.firing);
    json.key("rules").beginArray();
    for (const AlertRuleState &state : answer.rules) {
        const AlertRule &rule = state.rule;
        json.beginObject().field("id", rule.id).field("name", rule.name).field("enabled", rule.enabled);
        json.field("kind", rule.kind).field("question", rule.measure.question).field("window", windowText(rule));
        writeLimits(json, rule);
        json.field("unit", rule.measure.unit).key("value");
        if (state.known)
            json.value(state.value, 9);
        else
            json.null();
        json.key("level").value(state.level, 9).key("since");
        writeTime(json, state.sinceMs);
        json.key("evaluated");
        writeTime(json, state.evaluatedMs);
        json.field("trouble", state.trouble).endObject();
    }
    json.endArray().endObject();
    return json.take() + '\n';
}

void writeFirings(JsonWriter &json, const std::vector<AlertFiring> &firings)
{
    json.key("firings").beginArray();
    for (const AlertFiring &firing : firings) {
        json.beginObject().field("id", firing.id).field("rule", firing.rule).field("name", firing.ruleName);
        json.field("severity", nameOf(firing.severity)).field("about", firing.about).field("unit", firing.unit);
        json.key("level").value(firing.level, 9).key("threshold").value(firing.threshold, 9);
        json.key("value").value(firing.value, 9).key("worst").value(firing.worst, 9).key("began");
        writeTime(json, firing.beganMs);
        json.key("ended");
        writeTime(json, firing.endedMs);
        json.key("acknowledged");
        writeTime(json, firing.acknowledgedMs);
        json.field("acknowledged_by", firing.acknowledgedBy).field("note", firing.note);
        json.field("told", firing.told).endObject();
    }
    json.endArray();
}

ExitCode listRules(const Arguments &arguments, OpenedStore &store, const Terminal &terminal)
{
    const auto answer = store.ask(AlertRulesQuestion{});
    if (!answer)
        return terminal.refuse(answer.error());
    if (arguments.json)
        terminal.print(rulesJson(*answer));
    else
        terminal.print(rulesText(*answer, arguments.days.zone()));
    return ExitCode::Ok;
}

/// By its number, or by its name. Rejected: there is none.
Result<AlertRule> ruleNamed(OpenedStore &store, const QString &name)
{
    const auto answer = store.ask(AlertRulesQuestion{});
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    const auto found = std::ranges::find_if(answer->rules, [&name](const AlertRuleState &each) {
        return QString::number(each.rule.id) == name || each.rule.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == answer->rules.end())
        return fail(Error::Code::Rejected, u"there is no rule %1: alerts list shows them"_s.arg(name));
    return found->rule;
}

ExitCode refuseRule(const Error &error, const Terminal &terminal)
{
    if (error.code != Error::Code::Rejected)
        return terminal.refuse(error);
    terminal.complain(escapeControls(error.message));
    return ExitCode::NotFound;
}

ExitCode showHistory(const Arguments &arguments, const AlertsArguments &alerts, OpenedStore &store,
                     const Terminal &terminal)
{
    AlertHistoryQuestion question;
    question.openOnly = alerts.openOnly, question.limit = alerts.limit;
    question.range = arguments.days.range();
    if (!alerts.rule.isEmpty()) {
        const auto rule = ruleNamed(store, alerts.rule);
        if (!rule)
            return refuseRule(rule.error(), terminal);
        question.rule = rule->id;
    }
    const auto answer = store.ask(question);
    if (!answer)
        return terminal.refuse(answer.error());
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().field("schema", "glasshouse.alert_history.v1").field("total", answer->total);
        writeFirings(json, answer->firings);
        terminal.print(json.endObject().take() + '\n');
    } else if (answer->firings.empty()) {
        terminal.print(u"Nothing has fired.\n"_s);
    } else {
        QString text = firingsText(answer->firings, arguments.days.zone(), false);
        if (answer->total > qint64(answer->firings.size()))
            text += u"%1 of %2: --limit shows more.\n"_s.arg(countText(qint64(answer->firings.size())),
                                                             countText(answer->total));
        terminal.print(text);
    }
    return ExitCode::Ok;
}

ExitCode acknowledge(const Arguments &arguments, const AlertsArguments &alerts, OpenedStore &store,
                     const Terminal &terminal)
{
    AcknowledgeAlerts act{alerts.firings, alerts.note};
    if (act.firings.empty()) {
        AlertHistoryQuestion open;
        open.openOnly = true, open.limit = MostSeenAtOnce;
        const auto answer = store.ask(open);
        if (!answer)
            return terminal.refuse(answer.error());
        for (const AlertFiring &firing : answer->firings) {
            if (firing.acknowledgedMs == NoTime)
                act.firings.push_back(firing.id);
        }
    }
    ActOutcome outcome;
    if (!act.firings.empty()) {
        auto done = runAct(arguments, act, terminal);
        if (!done)
            return terminal.refuse(done.error());
        outcome = std::move(*done);
    }
    if (outcome.refusal != ActOutcome::Refusal::None) {
        terminal.complain(escapeControls(outcome.words));
        return outcome.refusal == ActOutcome::Refusal::Missing ? ExitCode::NotFound : ExitCode::No;
    }
    const auto &ids = outcome.done.ids;
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().field("schema", "glasshouse.alerts_acknowledged.v1").key("ids").beginArray();
        for (const qint64 id : ids)
            json.value(id);
        terminal.print(json.endArray().endObject().take() + '\n');
    } else {
        terminal.print(ids.empty() ? u"Nothing was left to acknowledge.\n"_s
                                   : u"%1 acknowledged.\n"_s.arg(countText(qint64(ids.size()))));
    }
    return ExitCode::Ok;
}

ExitCode testRule(const Arguments &arguments, const AlertsArguments &alerts, OpenedStore &store,
                  const Terminal &terminal)
{
    AlertTestQuestion question;
    if (const auto builtIn = alertTemplate(alerts.rule)) {
        question.rule = builtIn->rule;
    } else if (auto kept = ruleNamed(store, alerts.rule)) {
        question.rule = std::move(*kept);
    } else {
        return refuseRule(kept.error(), terminal);
    }
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    question.range = {nowMs - alerts.days * AlertDayMs, nowMs};
    question.zone = arguments.days.zone().id();
    const auto answer = store.ask(question);
    if (!answer)
        return terminal.refuse(answer.error());
    const bool isTested = !answer->points.empty() || answer->trouble.isEmpty();
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        json.beginObject().field("schema", "glasshouse.alert_test.v1").field("name", question.rule.name);
        json.field("trouble", answer->trouble).field("moments", qint64(answer->points.size()));
        writeFirings(json, answer->firings);
        terminal.print(json.endObject().take() + '\n');
    } else if (isTested) {
        const std::size_t count = answer->firings.size();
        const QString often = count == 1 ? u"once"_s : u"%1 times"_s.arg(countText(qint64(count)));
        QString text = count == 0 ? u"It would not have fired in %1 days.\n"_s.arg(alerts.days)
                                  : u"It would have fired %1 in %2 days.\n"_s.arg(often).arg(alerts.days);
        auto listed = answer->firings;
        listed.resize(std::min(count, MostListedFirings));
        if (count > 0)
            text += firingsText(listed, arguments.days.zone(), true);
        terminal.print(text);
    }
    if (!answer->trouble.isEmpty() && !arguments.json)
        terminal.complain(escapeControls(answer->trouble));
    return isTested ? ExitCode::Ok : ExitCode::No;
}

} // namespace

ExitCode runAlertsCommand(const Arguments &arguments, const AlertsArguments &alerts, const Terminal &terminal)
{
    const auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    using Do = AlertsArguments::Do;
    switch (alerts.action) {
    case Do::List:
        return listRules(arguments, **store, terminal);
    case Do::History:
        return showHistory(arguments, alerts, **store, terminal);
    case Do::Acknowledge:
        return acknowledge(arguments, alerts, **store, terminal);
    case Do::Test:
        break;
    }
    return testRule(arguments, alerts, **store, terminal);
}

} // namespace glasshouse
