// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/alertstore.h"

#include "store/statement.h"

#include <sqlite3.h>

namespace glasshouse {

namespace {

constexpr const char *RuleColumns = "SELECT id, name, payload, value IS NOT NULL, value, level, since_ms, evaluated_ms,"
                                    " pending_level, pending_ms, trouble FROM alert_rule";
constexpr const char *FiringColumns =
    "SELECT id, rule, rule_name, severity, level, value, worst, threshold, unit, about,"
    " began_ms, ended_ms, acknowledged_ms, acknowledged_by, note, told"
    " FROM alert_firing";
// Told: not at all, all of it, or but for the end, which is wanted, too.
constexpr int Untold = 0, ToldAll = 1, ToldBeginning = 2;
// The range, what holds or is not acknowledged, what was not told; a rule of 0 is any.
constexpr const char *FiringChoice = " WHERE tenant=?1 AND (?2=0 OR rule=?2) AND began_ms>=?3 AND began_ms<?4"
                                     " AND (?5=0 OR ended_ms IS NULL OR acknowledged_ms IS NULL)"
                                     " AND (?6=0 OR told=0 OR (told=2 AND ended_ms IS NOT NULL))";

AlertRuleRow ruleRowOf(const Statement &row)
{
    AlertRuleRow rule;
    rule.id = row.integer(0);
    rule.name = row.text(1), rule.payload = row.text(2);
    if (row.integer(3))
        rule.value = row.real(4);
    rule.level = row.real(5);
    rule.sinceMs = row.optionalInteger(6).value_or(NoTime);
    rule.evaluatedMs = row.optionalInteger(7).value_or(NoTime);
    rule.pendingLevel = row.real(8);
    rule.pendingMs = row.optionalInteger(9).value_or(NoTime);
    rule.trouble = row.text(10);
    return rule;
}

AlertFiring firingOf(const Statement &row)
{
    AlertFiring firing;
    firing.id = row.integer(0), firing.rule = row.integer(1);
    firing.ruleName = row.string(2);
    firing.severity = severityFromName(row.text(3)).value_or(Severity::Warning);
    firing.level = row.real(4), firing.value = row.real(5), firing.worst = row.real(6), firing.threshold = row.real(7);
    firing.unit = row.string(8), firing.about = row.string(9);
    firing.beganMs = row.integer(10);
    firing.endedMs = row.optionalInteger(11).value_or(NoTime);
    firing.acknowledgedMs = row.optionalInteger(12).value_or(NoTime);
    firing.acknowledgedBy = row.string(13), firing.note = row.string(14);
    firing.told = row.integer(15) != Untold;
    return firing;
}

std::optional<qint64> orNull(qint64 ms)
{
    return ms == NoTime ? std::nullopt : std::optional(ms);
}

} // namespace

std::vector<qint64> AlertStore::tenantsWithRules(Connection &connection)
{
    std::vector<qint64> tenants;
    Statement rows(connection, "SELECT DISTINCT tenant FROM alert_rule ORDER BY tenant");
    while (rows.next())
        tenants.push_back(rows.integer(0));
    return tenants;
}

std::vector<qint64> AlertStore::tenantsToTell(Connection &connection)
{
    std::vector<qint64> tenants;
    Statement rows(connection,
                   "SELECT DISTINCT tenant FROM alert_firing WHERE told=0 OR (told=2 AND ended_ms IS NOT NULL)");
    while (rows.next())
        tenants.push_back(rows.integer(0));
    return tenants;
}

std::map<qint64, QStringList> AlertStore::toldTo(Connection &connection)
{
    std::map<qint64, QStringList> told;
    Statement rows(connection,
                   "SELECT CAST(substr(key, 12) AS INTEGER), value FROM meta"
                   " WHERE key>='alert_told:' AND key<'alert_told;'");
    while (rows.next())
        told[rows.integer(0)] = rows.string(1).split(u'\n', Qt::SkipEmptyParts);
    return told;
}

void AlertStore::forgetUntellable(Connection &connection)
{
    Statement(connection,
              "DELETE FROM meta WHERE key>='alert_told:' AND key<'alert_told;' AND NOT EXISTS(SELECT 1 FROM"
              " alert_firing WHERE id=CAST(substr(meta.key, 12) AS INTEGER) AND told=2)")
        .run();
}

std::vector<AlertRuleRow> AlertStore::rules()
{
    std::vector<AlertRuleRow> rules;
    Statement rows(m_connection, std::string(RuleColumns) + " WHERE tenant=? ORDER BY name COLLATE NOCASE, id");
    rows.bind(m_tenant);
    while (rows.next())
        rules.push_back(ruleRowOf(rows));
    return rules;
}

std::optional<AlertRuleRow> AlertStore::rule(qint64 id)
{
    Statement row(m_connection, std::string(RuleColumns) + " WHERE tenant=? AND id=?");
    row.bind(m_tenant, id);
    return row.next() ? std::optional(ruleRowOf(row)) : std::nullopt;
}

qint64 AlertStore::ruleNamed(const QString &name)
{
    Statement row(m_connection, "SELECT id FROM alert_rule WHERE tenant=? AND name=?");
    row.bind(m_tenant, name);
    return row.next() ? row.integer(0) : 0;
}

qint64 AlertStore::countRules()
{
    Statement row(m_connection, "SELECT count(*) FROM alert_rule WHERE tenant=?");
    row.bind(m_tenant);
    return row.next() ? row.integer(0) : 0;
}

qint64 AlertStore::insertRule(const QString &name, const QByteArray &payload, qint64 nowMs)
{
    Statement(m_connection,
              "INSERT INTO alert_rule(tenant, name, payload, created_ms, updated_ms) VALUES(?,?,CAST(? AS TEXT),?,?)")
        .bind(m_tenant, name, payload, nowMs, nowMs)
        .run();
    return sqlite3_last_insert_rowid(m_connection.handle());
}

void AlertStore::updateRule(qint64 id, const QString &name, const QByteArray &payload, qint64 nowMs)
{
    Statement(m_connection,
              "UPDATE alert_rule SET name=?, payload=CAST(? AS TEXT), updated_ms=? WHERE id=? AND tenant=?")
        .bind(name, payload, nowMs, id, m_tenant)
        .run();
}

void AlertStore::removeRule(qint64 id)
{
    Statement(m_connection, "DELETE FROM alert_rule WHERE id=? AND tenant=?").bind(id, m_tenant).run();
}

void AlertStore::setState(const AlertRuleState &state)
{
    Statement(m_connection,
              "UPDATE alert_rule SET value=CASE WHEN ?1 THEN ?2 END, level=?3, since_ms=?4, evaluated_ms=?5,"
              " pending_level=?6, pending_ms=?7, trouble=?8 WHERE id=?9 AND tenant=?10")
        .bind(state.known, state.value, state.level, orNull(state.sinceMs), orNull(state.evaluatedMs),
              state.pendingLevel, orNull(state.pendingMs), state.trouble, state.rule.id, m_tenant)
        .run();
}

void AlertStore::forgetState(qint64 rule)
{
    AlertRuleState state;
    state.rule.id = rule;
    setState(state);
}

std::vector<AlertFiring> AlertStore::firings(const AlertFiringChoice &choice)
{
    std::vector<AlertFiring> firings;
    Statement rows(m_connection,
                   std::string(FiringColumns) + FiringChoice + " ORDER BY began_ms DESC, id DESC LIMIT ?7");
    rows.bind(m_tenant, choice.rule, choice.range.beginMs, choice.range.endMs, choice.openOnly, choice.untold,
              choice.limit);
    while (rows.next())
        firings.push_back(firingOf(rows));
    return firings;
}

qint64 AlertStore::countFirings(const AlertFiringChoice &choice)
{
    Statement row(m_connection, std::string("SELECT count(*) FROM alert_firing") + FiringChoice);
    row.bind(m_tenant, choice.rule, choice.range.beginMs, choice.range.endMs, choice.openOnly, choice.untold);
    return row.next() ? row.integer(0) : 0;
}

qint64 AlertStore::unacknowledged()
{
    Statement row(m_connection,
                  "SELECT count(*) FROM alert_firing WHERE tenant=? AND ended_ms IS NULL AND acknowledged_ms IS NULL");
    row.bind(m_tenant);
    return row.next() ? row.integer(0) : 0;
}

std::optional<AlertFiring> AlertStore::firing(qint64 id)
{
    Statement row(m_connection, std::string(FiringColumns) + " WHERE tenant=? AND id=?");
    row.bind(m_tenant, id);
    return row.next() ? std::optional(firingOf(row)) : std::nullopt;
}

qint64 AlertStore::insertFiring(const AlertFiring &firing)
{
    Statement(m_connection,
              "INSERT INTO alert_firing(tenant, rule, rule_name, severity, level, value, worst, threshold, unit, about,"
              " began_ms, told) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(m_tenant, firing.rule, firing.ruleName, nameOf(firing.severity), firing.level, firing.value, firing.worst,
              firing.threshold, firing.unit, firing.about, firing.beganMs, firing.told ? ToldBeginning : Untold)
        .run();
    const qint64 id = sqlite3_last_insert_rowid(m_connection.handle());
    Statement(m_connection, "DELETE FROM alert_firing WHERE id<=? AND ended_ms IS NOT NULL")
        .bind(id - MostFirings)
        .run();
    return id;
}

void AlertStore::setWorst(qint64 rule, double value, bool lowIsBad)
{
    Statement(m_connection,
              "UPDATE alert_firing SET worst=CASE WHEN ?1 THEN min(worst,?2) ELSE max(worst,?2) END"
              " WHERE tenant=?3 AND rule=?4 AND ended_ms IS NULL")
        .bind(lowIsBad, value, m_tenant, rule)
        .run();
}

std::vector<qint64> AlertStore::endFirings(qint64 rule, const std::vector<double> &levels, qint64 endedMs)
{
    std::vector<qint64> ended;
    for (const double level : levels) {
        Statement rows(m_connection,
                       "UPDATE alert_firing SET ended_ms=?1 WHERE tenant=?2 AND rule=?3 AND ended_ms IS NULL"
                       " AND abs(level-?4)<1e-9 RETURNING id");
        rows.bind(endedMs, m_tenant, rule, level);
        while (rows.next())
            ended.push_back(rows.integer(0));
    }
    return ended;
}

void AlertStore::endAllFirings(qint64 rule, qint64 endedMs)
{
    Statement(m_connection, "UPDATE alert_firing SET ended_ms=? WHERE tenant=? AND rule=? AND ended_ms IS NULL")
        .bind(endedMs, m_tenant, rule)
        .run();
}

void AlertStore::acknowledge(qint64 id, const QString &by, const QString &note, qint64 nowMs)
{
    Statement(m_connection,
              "UPDATE alert_firing SET acknowledged_ms=?, acknowledged_by=?, note=? WHERE id=? AND tenant=?")
        .bind(nowMs, by, note, id, m_tenant)
        .run();
}

void AlertStore::setTold(qint64 id, bool endToo, const QStringList &channels)
{
    Statement(m_connection, "UPDATE alert_firing SET told=? WHERE id=? AND tenant=?")
        .bind(endToo ? ToldBeginning : ToldAll, id, m_tenant)
        .run();
    if (!endToo) {
        Statement(m_connection, "DELETE FROM meta WHERE key='alert_told:'||?").bind(id).run();
        return;
    }
    if (channels.isEmpty())
        return;
    Statement(m_connection,
              "INSERT OR IGNORE INTO meta SELECT 'alert_told:'||id, ?1 FROM alert_firing WHERE tenant=?2 AND told=2"
              " AND rule=(SELECT rule FROM alert_firing WHERE id=?3) AND (ended_ms IS NULL OR id=?3)")
        .bind(channels.join(u'\n'), m_tenant, id)
        .run();
}

} // namespace glasshouse
