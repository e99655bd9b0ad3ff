// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "domain/alert.h"
#include "store/connection.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// A row of `alert_rule`: the rule as JSON, and how it stands.
struct AlertRuleRow {
    qint64 id = 0;
    std::string name, payload;
    std::optional<double> value;
    double level = 0;
    qint64 sinceMs = NoTime, evaluatedMs = NoTime;
    double pendingLevel = 0;
    qint64 pendingMs = NoTime;
    std::string trouble;
    bool operator==(const AlertRuleRow &) const = default;
};

/// Which firings are read.
struct AlertFiringChoice {
    qint64 rule = 0; ///< 0: any
    TimeRange range; ///< of beginnings
    bool openOnly = false, untold = false;
    int limit = 200;
};

/// Rules and firings of one tenant. The connection's thread; failures are noted on the connection. Writing belongs to the
/// open transaction.
class AlertStore
{
public:
    static constexpr qint64 MostFirings = 100'000; ///< of a store; older ones that have ended go

    AlertStore(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    static std::vector<qint64> tenantsWithRules(Connection &connection);
    /// With firings that nobody was told of yet, or of whose end. Looks at all of them.
    static std::vector<qint64> tenantsToTell(Connection &connection);
    /// Firings whose end is to be told, and the channels that were given them.
    static std::map<qint64, QStringList> toldTo(Connection &connection);
    /// Of firings that are gone nothing is told: their channels are forgotten.
    static void forgetUntellable(Connection &connection);

    std::vector<AlertRuleRow> rules(); ///< by name
    std::optional<AlertRuleRow> rule(qint64 id);
    qint64 ruleNamed(const QString &name); ///< 0: none
    qint64 countRules();
    qint64 insertRule(const QString &name, const QByteArray &payload, qint64 nowMs);
    void updateRule(qint64 id, const QString &name, const QByteArray &payload, qint64 nowMs);
    void removeRule(qint64 id);
    void setState(const AlertRuleState &state);
    /// As if it had never been evaluated.
    void forgetState(qint64 rule);

    std::vector<AlertFiring> firings(const AlertFiringChoice &choice); ///< newest first
    qint64 countFirings(const AlertFiringChoice &choice);
    /// That hold and that nobody acknowledged.
    qint64 unacknowledged();
    std::optional<AlertFiring> firing(qint64 id);
    /// One that is told already is told when it ends.
    qint64 insertFiring(const AlertFiring &firing);
    /// Of a rule, those that hold: the value is their worst where it is worse than that was.
    void setWorst(qint64 rule, double value, bool lowIsBad);
    /// Those that hold at one of the levels; their ids.
    std::vector<qint64> endFirings(qint64 rule, const std::vector<double> &levels, qint64 endedMs);
    void endAllFirings(qint64 rule, qint64 endedMs);
    void acknowledge(qint64 id, const QString &by, const QString &note, qint64 nowMs);
    /// Its channels were given it; `endToo`: and want to be told when it is over, or were not yet. Then they are kept, for
    /// whoever tells them, of it and of what its rule found at milder levels.
    void setTold(qint64 id, bool endToo, const QStringList &channels = {});

private:
    Connection &m_connection;
    qint64 m_tenant;
};

} // namespace glasshouse
