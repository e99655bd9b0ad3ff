// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

/// A way to somebody. Its secret (bot token, signing key, password) is no part of it and is kept elsewhere.
struct Channel {
    enum class Kind { Telegram, Webhook, Email, Desktop };

    QString id; ///< of its tenant: letters, digits, - and _
    qint64 tenant = 1;
    Kind kind = Kind::Desktop;
    QString name; ///< for people
    bool enabled = true;
    QString chat;            ///< Telegram: a number or @name
    QString url;             ///< Webhook
    bool allowPlain = false; ///< Webhook: http:// to another computer is meant
    QString server;          ///< Email: smtp://host:587 or smtps://host:465
    QString user;            ///< Email; empty: the server wants none
    QString from;            ///< Email: an address
    QStringList to;          ///< Email: addresses
    bool operator==(const Channel &) const = default;
};

using Channels = std::vector<Channel>;

/// How a channel stands. Never holds a secret.
struct ChannelState {
    enum class Doing {
        Idle,    ///< nothing waits
        Waiting, ///< something waits until it may be sent
        Sending,
        Retrying ///< the last try failed; the next comes
    };
    QString channel;
    qint64 tenant = 1;
    Doing doing = Doing::Idle;
    qint64 lastSuccessMs = NoTime, lastFailureMs = NoTime;
    QString lastError; ///< why the last try failed; empty: it did not
    QString remark;    ///< what a delivery that worked left to be said: an address that was refused
    int waiting = 0;   ///< notices, those in hand and those that are only counted included
    int attempts = 0;  ///< of the message in hand
    qint64 nextTryMs = NoTime;
    qint64 delivered = 0, dropped = 0; ///< notices, since the program started
    QString shelfTrouble;              ///< why waiting notices would not survive a restart; empty: they would
    bool operator==(const ChannelState &) const = default;
};

using ChannelStates = std::vector<ChannelState>;

} // namespace glasshouse
