// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/secretstore.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

namespace glasshouse {

/// A keychain in memory that does what a test says.
class FakeSecretStore : public SecretStore
{
    Q_OBJECT
public:
    QHash<QString, QByteArray> kept;
    SecretResult::State state = SecretResult::State::Done; ///< of every request
    QStringList asked;                                     ///< "read KEY", "write KEY", "remove KEY"

    void read(const QString &key, QObject *context, Done done) override
    {
        asked << QStringLiteral("read ") + key;
        SecretResult result{state};
        if (result.isDone() && !kept.contains(key))
            result.state = SecretResult::State::None;
        else if (result.isDone())
            result.secret = kept.value(key);
        QTimer::singleShot(0, context, [done, result] { done(result); });
    }
    void write(const QString &key, const QByteArray &secret, QObject *context, Done done) override
    {
        asked << QStringLiteral("write ") + key;
        if (state == SecretResult::State::Done)
            kept.insert(key, secret);
        QTimer::singleShot(0, context, [done, result = SecretResult{state}] { done(result); });
    }
    void remove(const QString &key, QObject *context, Done done) override
    {
        asked << QStringLiteral("remove ") + key;
        if (state == SecretResult::State::Done)
            kept.remove(key);
        QTimer::singleShot(0, context, [done, result = SecretResult{state}] { done(result); });
    }
};

} // namespace glasshouse
