// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertworker.h"

#include "access/access.h"
#include "domain/alertcheck.h"
#include "query/alertquestion.h"
#include "query/askany.h"
#include "query/reader.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 SlowRuleMs = 250; ///< what takes longer is asked seldom: it takes a twentieth of the time at most
constexpr qint64 SlowRuleRest = 20;
constexpr qint64 KeepAnywayMs = 60'000; ///< how old "evaluated" may look while nothing changes
constexpr int MostDue = 500;
constexpr std::size_t MostToldTo = 10'000; ///< of others a rule's channels of then are told

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Scope scopeOf(qint64 tenant)
{
    if (tenant == Access::localOwner().tenant())
        return Access::localOwner();
    Principal admin;
    admin.tenant = tenant;
    admin.role = Role::Admin;
    return Access::scopeFor(admin);
}

Severity severityAt(const AlertRule &rule, double level)
{
    const bool isBelow = rule.side == AlertRule::Side::Below; // there the smallest share is the gravest
    const bool isWarningAhead = isBelow ? !rule.levels.empty() && level > rule.levels.front() : level < 1;
    return isWarningAhead ? std::min(rule.severity, Severity::Warning) : rule.severity;
}

bool sameToSee(const AlertRuleState &a, const AlertRuleState &b)
{
    return a.known == b.known && a.value == b.value && a.level == b.level && a.sinceMs == b.sinceMs
        && a.pendingLevel == b.pendingLevel && a.pendingMs == b.pendingMs && a.trouble == b.trouble;
}

AlertFiring newFiring(const AlertRule &rule, double level, double value, qint64 nowMs)
{
    AlertFiring firing;
    firing.rule = rule.id, firing.ruleName = rule.name;
    firing.severity = severityAt(rule, level);
    firing.level = level, firing.threshold = thresholdOf(rule, level);
    firing.value = firing.worst = value;
    firing.unit = rule.measure.unit;
    firing.about = alertSentence(rule, level, value);
    firing.beganMs = nowMs;
    return firing;
}

} // namespace

AlertWorker::AlertWorker(QString storePath) : m_storePath(std::move(storePath)) {}

AlertWorker::~AlertWorker() = default;

bool AlertWorker::openReader()
{
    if (m_reader)
        return true;
    auto reader = StoreReader::open(m_storePath);
    if (!reader)
        return false;
    m_reader = std::move(*reader);
    m_reader->stopWhen(&m_stop);
    return true;
}

AlertLook AlertWorker::look(const std::vector<qint64> &tenants, const AlertMoment &moment)
{
    AlertLook look;
    if (m_ending || !openReader())
        return look;
    const qint64 version = m_reader->dataVersion();
    const bool dataChanged = version < 0 || version != m_seenVersion;
    for (const qint64 tenant : tenants) {
        const auto rules = m_reader->ask(AlertRulesQuestion(), scopeOf(tenant));
        if (!rules)
            continue; // it is tried again with the next look
        for (const AlertRuleState &state : rules->rules) {
            if (m_ending)
                return look;
            lookAt(tenant, state, dataChanged, moment, look);
        }
        lookForDue(tenant, rules->rules, moment.nowMs, look);
    }
    m_seenVersion = version;
    return look;
}

void AlertWorker::lookAt(qint64 tenant, const AlertRuleState &state, bool dataChanged, const AlertMoment &moment,
                         AlertLook &look)
{
    const AlertRule &rule = state.rule;
    if (!rule.enabled)
        return;
    Memory &memory = m_memory[{tenant, rule.id}];
    const Zone zone = Zone::fromId(rule.zone).value_or(Zone());
    const TimeRange window = windowAt(rule, zone, moment.nowMs);
    const auto question = alertQuestion(rule.measure);
    const bool movesOn = rule.window == AlertRule::Window::Minutes || window.beginMs != memory.windowMs
        || state.pendingLevel != 0 || state.evaluatedMs == NoTime || !question || !hasPast(*question);
    const qint64 begun = steadyMs();
    if (begun < memory.notBeforeMs || (!dataChanged && !movesOn))
        return;
    const auto value = evaluate(tenant, rule, zone, window, moment);
    if (const qint64 took = steadyMs() - begun; took > SlowRuleMs)
        memory.notBeforeMs = begun + took * SlowRuleRest;
    if (m_ending)
        return;
    memory.windowMs = window.beginMs;

    AlertChange change;
    change.tenant = tenant;
    change.state = state;
    change.state.evaluatedMs = moment.nowMs;
    if (!value) { // how it stood stays: not knowing is no reason to end anything
        change.state.trouble = value.error().message;
    } else {
        const AlertStep step =
            stepAlert(rule, {state.level, state.sinceMs, state.pendingLevel, state.pendingMs}, *value, moment.nowMs);
        change.state.known = value->has_value();
        change.state.value = value->value_or(0);
        change.state.trouble.clear();
        change.state.level = step.now.level, change.state.sinceMs = step.now.sinceMs;
        change.state.pendingLevel = step.now.pendingLevel, change.state.pendingMs = step.now.pendingMs;
        change.endedLevels = step.ended;
        if (step.now.level > 0 && step.fired == 0 && *value && **value != state.value) {
            change.keepWorst = true;
            change.worst = **value;
        }
        for (const double level : step.crossed) {
            change.fired.push_back(newFiring(rule, level, **value, moment.nowMs));
            change.fired.back().told = true;
        }
        if (step.fired > 0)
            change.fired.push_back(newFiring(rule, step.fired, **value, moment.nowMs));
    }
    const bool isOld = std::abs(moment.nowMs - memory.keptMs) >= KeepAnywayMs; // a clock may be set back
    if (sameToSee(change.state, state) && change.fired.empty() && change.endedLevels.empty() && !isOld)
        return;
    memory.keptMs = moment.nowMs;
    look.fired = look.fired || !change.fired.empty();
    look.ended = look.ended || !change.endedLevels.empty();
    look.said = look.said || change.state.trouble != state.trouble;
    look.changes.push_back(std::move(change));
}

Result<std::optional<double>> AlertWorker::evaluate(qint64 tenant, const AlertRule &rule, const Zone &zone,
                                                    const TimeRange &window, const AlertMoment &moment)
{
    auto question = alertQuestion(rule.measure);
    if (!question)
        return tl::unexpected(question.error());
    placeQuestion(*question, window, zone, moment);
    m_stop = m_ending.load();
    m_busySince = steadyMs();
    const auto answer = askAny(*m_reader, *question, scopeOf(tenant));
    m_busySince = 0;
    const bool gaveUp = m_stop && !m_ending;
    m_stop = m_ending.load();
    if (!answer)
        return gaveUp ? fail(Error::Code::Busy, u"the question took longer than %1 s"_s.arg(MostRuleMs / 1000))
                      : tl::unexpected(answer.error());
    return valueIn(*answer, rule.measure);
}

namespace {

const AlertRule *ruleOf(const AlertFiring &firing, const std::vector<AlertRuleState> &rules)
{
    const auto state = std::find_if(rules.begin(), rules.end(),
                                    [&firing](const AlertRuleState &each) { return each.rule.id == firing.rule; });
    return state == rules.end() ? nullptr : &state->rule;
}

bool isQuietNow(const AlertRule &rule, qint64 nowMs)
{
    return isQuiet(rule, Zone::fromId(rule.zone).value_or(Zone()), nowMs);
}

} // namespace

void AlertWorker::lookForDue(qint64 tenant, const Rules &rules, qint64 nowMs, AlertLook &look)
{
    AlertHistoryQuestion untold;
    untold.untold = true;
    untold.limit = MostDue;
    const auto history = m_reader->ask(untold, scopeOf(tenant));
    if (!history)
        return;
    const auto &firings = history->firings; // newest first
    for (auto firing = firings.rbegin(); firing != firings.rend(); ++firing) {
        if (!firing->told)
            addBeginning(tenant, *firing, rules, nowMs, look);
    }
    for (auto firing = firings.rbegin(); firing != firings.rend(); ++firing) {
        if (firing->told)
            addEnd(tenant, *firing, rules, nowMs, look);
    }
}

void AlertWorker::addBeginning(qint64 tenant, const AlertFiring &firing, const Rules &rules, qint64 nowMs,
                               AlertLook &look)
{
    AlertLook::Due due;
    due.tenant = tenant;
    due.firing = firing;
    if (const AlertRule *const rule = ruleOf(firing, rules)) { // of a rule that is gone nobody is told
        if (isQuietNow(*rule, nowMs))
            return;
        due.channels = rule->channels;
        due.wantsEnd = rule->tellEnd && !rule->channels.isEmpty() && firing.endedMs == NoTime;
    }
    if (due.wantsEnd && m_toldTo.size() < MostToldTo)
        m_toldTo[firing.id] = m_lastToldTo[firing.rule] = due.channels;
    look.due.push_back(std::move(due));
}

/// Whoever was told of it is told that it is over, also where the rule has been changed or removed since; several levels of
/// a rule that end together are one.
void AlertWorker::addEnd(qint64 tenant, const AlertFiring &firing, const Rules &rules, qint64 nowMs, AlertLook &look)
{
    const AlertRule *const rule = ruleOf(firing, rules);
    const bool isWanted = !rule || rule->tellEnd;
    if (rule && isWanted && isQuietNow(*rule, nowMs))
        return;
    const auto with = std::find_if(look.due.begin(), look.due.end(), [&](const AlertLook::Due &each) {
        return each.tenant == tenant && each.firing.rule == firing.rule && each.firing.endedMs == firing.endedMs;
    });
    const auto toldTo = m_toldTo.find(firing.id);
    AlertLook::Due due;
    due.tenant = tenant;
    due.firing = firing;
    due.isEnd = true;
    if (isWanted && toldTo != m_toldTo.end())
        due.channels = toldTo->second;
    else if (isWanted && rule)
        due.channels = rule->channels;
    else if (const auto last = m_lastToldTo.find(firing.rule); isWanted && last != m_lastToldTo.end())
        due.channels = last->second; // a milder level, told with a graver one
    if (toldTo != m_toldTo.end())
        m_toldTo.erase(toldTo);
    if (with == look.due.end()) {
        look.due.push_back(std::move(due));
        return;
    }
    const bool isGraver = with->isEnd && firing.severity >= with->firing.severity; // milder levels began before
    with->also.push_back(isGraver ? with->firing.id : firing.id);
    if (!isGraver)
        return;
    with->firing = firing;
    if (!due.channels.isEmpty())
        with->channels = due.channels;
}

} // namespace glasshouse
