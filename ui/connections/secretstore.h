// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace glasshouse {

/// What came of asking the keychain.
struct SecretResult {
    enum class State {
        Done,    ///< found, kept or removed
        None,    ///< there is no such secret
        Locked,  ///< and nobody unlocked it
        Denied,  ///< the person or the system said no
        Missing, ///< this computer runs no keychain
        Slow,    ///< it has not answered in time
        Failed   ///< `detail` says how
    };
    State state = State::None;
    QByteArray secret{};
    QString detail{}; ///< outside text

    bool isDone() const { return state == State::Done; }
    /// What happened and what to do, one sentence; empty: done. `name`: of the connection.
    QString words(const QString &name) const;
};

/// Where tokens are kept: nowhere in plain text. GUI thread; never makes it wait: `done` is called later, once, unless
/// `context` has died.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Done = std::function<void(const SecretResult &)>;

    virtual void read(const QString &key, QObject *context, Done done) = 0;
    virtual void write(const QString &key, const QByteArray &secret, QObject *context, Done done) = 0;
    virtual void remove(const QString &key, QObject *context, Done done) = 0;
};

} // namespace glasshouse
