// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/transfer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

class QSocketNotifier;

namespace glasshouse {

/// Runs any number of transfers at a time on the thread it lives on, which needs an event loop; none waits for another,
/// none blocks the thread. Without redirects, cookies, reused connections; TLS 1.2 or newer, always verified; answers are cut at
/// their limit. Where there is a proxy, the address that it would be asked for is looked up and looked at here first.
class Transfers final : public QObject
{
    Q_OBJECT
public:
    explicit Transfers(TransferRules rules, QObject *parent = nullptr);
    /// Gives up what runs, at once, and tells nobody.
    ~Transfers() override;

    using Done = std::function<void(const TransferAnswer &)>;
    /// `done` is called later, on this thread, exactly once unless the transfer is given up. The number names it.
    qint64 start(Transfer transfer, Done done);
    void giveUp(qint64 number);

private:
    struct Running;
    struct Watch {
        QSocketNotifier *read = nullptr, *write = nullptr;
    };
    static int watchSocket(void *easy, int socket, int what, void *self, void *);
    static int setTimer(void *multi, long waitMs, void *self);
    void watch(int socket, int what);
    void act(int socket, int mask);
    void collect();

    TransferRules m_rules;
    void *m_multi = nullptr;
    QTimer m_timer;
    std::map<qint64, std::unique_ptr<Running>> m_running;
    std::map<int, Watch> m_watched;
    qint64 m_lastNumber = 0;
};

} // namespace glasshouse
