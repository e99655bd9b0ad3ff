// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/certificatefacts.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QSettings;

namespace glasshouse {

/// A connection as a person keeps it. Its token is not in here: that is the keychain's.
struct SavedConnection {
    enum class Kind { Remote, Paths };
    QString id; ///< made by newConnectionId(); stays when everything else changes
    Kind kind = Kind::Remote;
    QString name, note;
    QString url;               ///< of a remote, as typed
    QStringList paths{};       ///< folders or files
    bool plainAllowed = false; ///< http:// to another computer is meant
    bool keepsToken = false;   ///< the keychain was given one

    /// The name, or what stands in for one.
    QString shownName() const;
    /// What the keychain knows its token by; bound to the host, so that another host never gets it. Empty: no address.
    QString secretKey() const;
    bool operator==(const SavedConnection &) const = default;
};

QString newConnectionId();

/// What the settings file keeps of connections: no secret in it.
struct SavedConnections {
    static constexpr int Most = 200;
    std::vector<SavedConnection> list;
    PinnedCertificates trusted;

    static SavedConnections load(QSettings &settings);
    void save(QSettings &settings) const;
    const SavedConnection *find(const QString &id) const;
    const SavedConnection *findUrl(const QString &url) const;
    bool operator==(const SavedConnections &) const = default;
};

} // namespace glasshouse
