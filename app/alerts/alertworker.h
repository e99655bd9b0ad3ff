// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/alertkeeping.h"
#include "base/result.h"
#include "query/alertrules.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace glasshouse {

class StoreReader;

/// What one look at all rules came to.
struct AlertLook {
    struct Due {
        qint64 tenant = 1;
        AlertFiring firing;
        QStringList channels;
        bool isEnd = false;       ///< it was told, and is over
        bool wantsEnd = false;    ///< the channels are told when it is over
        std::vector<qint64> also; ///< firings that this tells of, too: of the same rule, over at the same time
    };
    std::vector<AlertChange> changes;                ///< to be kept
    std::vector<Due> due;                            ///< to be told now
    bool fired = false, ended = false, said = false; ///< said: why a rule cannot be evaluated, or that it can
};

/// Evaluates rules, with a reading connection of its own. Lives on the engine's thread for it; blocks there.
class AlertWorker : public QObject
{
public:
    explicit AlertWorker(QString storePath);
    ~AlertWorker() override;

    /// Every rule of these tenants that may have another value now: all where the store has changed, else those whose
    /// window moves on.
    AlertLook look(const std::vector<qint64> &tenants, const AlertMoment &moment);

    /// Whoever was told of what holds, by firing, before this. Before the first look.
    void rememberTold(std::map<qint64, QStringList> toldTo) { m_toldTo = std::move(toldTo); }

    /// What the last look found was not kept: the next one looks at every rule again.
    void forgetLook() { m_seenVersion = -1; }

    /// Since when a rule is being evaluated, steady ms; 0: none is. Any thread.
    qint64 busySinceMs() const { return m_busySince; }
    /// Gives up the rule in hand; it says so. Any thread.
    void giveUpRule() { m_stop = true; }
    /// The same, and all that come after. Any thread.
    void end()
    {
        m_ending = true;
        m_stop = true;
    }

    static constexpr qint64 MostRuleMs = 5'000;

private:
    struct Memory {
        qint64 windowMs = NoTime; ///< where its window began
        qint64 notBeforeMs = 0;   ///< steady; what is slow is asked seldom
        qint64 keptMs = 0;
    };
    bool openReader();
    void lookAt(qint64 tenant, const AlertRuleState &state, bool dataChanged, const AlertMoment &moment,
                AlertLook &look);
    Result<std::optional<double>> evaluate(qint64 tenant, const AlertRule &rule, const Zone &zone,
                                           const TimeRange &window, const AlertMoment &moment);
    using Rules = std::vector<AlertRuleState>;
    void lookForDue(qint64 tenant, const Rules &rules, qint64 nowMs, AlertLook &look);
    void addBeginning(qint64 tenant, const AlertFiring &firing, const Rules &rules, qint64 nowMs, AlertLook &look);
    void addEnd(qint64 tenant, const AlertFiring &firing, const Rules &rules, qint64 nowMs, AlertLook &look);

    QString m_storePath;
    std::unique_ptr<StoreReader> m_reader;
    qint64 m_seenVersion = -1;
    std::map<std::pair<qint64, qint64>, Memory> m_memory; ///< tenant, rule
    std::map<qint64, QStringList> m_toldTo;               ///< of firings that hold: whoever is told of their end
    std::map<qint64, QStringList> m_lastToldTo;           ///< the same by rule, of the last firing
    std::atomic<qint64> m_busySince{0};
    std::atomic_bool m_stop{false}, m_ending{false};
};

} // namespace glasshouse
