// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/channel.h"

#include <QByteArray>
#include <QMap>

namespace glasshouse {

/// The secrets of channels: a bot's token, a webhook's signing key, a mail password. They are read from and written to
/// one file that its owner alone may read, and go nowhere else: no answer, log line or error holds one; has() is all
/// that may be shown. A secret belongs to a channel of one kind at one server: a channel that is pointed at another
/// server has none, so that nobody who may change an address can have a secret sent there. A value; any thread.
class Secrets
{
public:
    /// Beside the store: "<store>.secrets".
    static QString path(const QString &storePath);
    /// No file: no secrets. Rejected: others may read or write the file, it is another user's, a link or no file;
    /// Corrupt: it is not what it should be. The message holds nothing of the content.
    static Result<Secrets> load(const QString &path);
    /// Written whole or not at all, 0600.
    Result<void> save(const QString &path) const;

    bool has(const Channel &channel) const { return m_secrets.contains(nameFor(channel)); }
    QByteArray of(const Channel &channel) const { return m_secrets.value(nameFor(channel)); }
    /// Rejected where it cannot be one: check() says why.
    Result<void> set(const Channel &channel, const QByteArray &secret);
    void remove(const Channel &channel) { m_secrets.remove(nameFor(channel)); }
    /// Forgets the secrets that belong to none of these.
    void keepOnly(const Channels &channels);

    /// What a channel's secret may be: a bot's token, 16 to 512 bytes to sign with, a password of up to 512.
    static Result<void> check(const Channel &channel, const QByteArray &secret);

    bool operator==(const Secrets &) const = default;

private:
    static QString nameFor(const Channel &channel);
    QMap<QString, QByteArray> m_secrets;
};

/// Whether a channel cannot be sent to without one.
bool needsSecret(const Channel &channel);

/// `text` without the secret, however it was encoded on the way: for words that come from a server or a library.
QString withoutSecret(QString text, const Channel &channel, const QByteArray &secret);

} // namespace glasshouse
