// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/secretstore.h"

#include <QThread>

namespace glasshouse {

/// The system's keychain, through QtKeychain: the Secret Service, KWallet. It works on a thread of its own, because some
/// keychains answer when they like. One for each process: QtKeychain's queue belongs to the first thread that uses it.
class KeychainStore : public SecretStore
{
    Q_OBJECT
public:
    static constexpr int PatienceMs = 30'000;

    explicit KeychainStore(int patienceMs = PatienceMs, QObject *parent = nullptr);
    ~KeychainStore() override;

    void read(const QString &key, QObject *context, Done done) override;
    void write(const QString &key, const QByteArray &secret, QObject *context, Done done) override;
    void remove(const QString &key, QObject *context, Done done) override;

private:
    enum class Task { Read, Write, Remove };
    void run(Task task, const QString &key, const QByteArray &secret, QObject *context, Done done);

    const int m_patienceMs;
    QThread m_thread;
    QObject *m_worker;
};

} // namespace glasshouse
