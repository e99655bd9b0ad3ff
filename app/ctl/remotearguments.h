// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace CLI {
class App;
}

namespace glasshouse {

/// Another Glasshouse that a command asks instead of the store on this computer.
struct RemoteArguments {
    QString url;         ///< address; empty: none, the store on this computer
    QString tokenFile;   ///< absolute; empty: GLASSHOUSE_TOKEN
    QString fingerprint; ///< SHA-256 of the certificate to trust and no other; empty: the system's judgement
    bool plainAllowed = false;

    bool isNamed() const { return !url.isEmpty(); }
    bool operator==(const RemoteArguments &) const = default;
};

/// The options --remote, --token-file, --fingerprint and --insecure-http, for every command alike.
class RemoteOptionsGroup
{
public:
    /// Adds them to the program itself, so that they stand before or after the command.
    void add(CLI::App &app);
    RemoteArguments arguments() const;
    bool isNamed() const { return !m_url.empty(); }
    /// Any of those that say how another Glasshouse is asked.
    bool saysHow() const { return !m_tokenFile.empty() || !m_fingerprint.empty() || m_plainAllowed; }

private:
    std::string m_url, m_tokenFile, m_fingerprint;
    bool m_plainAllowed = false;
};

} // namespace glasshouse
