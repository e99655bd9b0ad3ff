// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace glasshouse {

/// How listening stands, for banners and the command line.
struct ListenState {
    int httpPort = 0, grpcPort = 0; ///< 0: not listening there
    QString trouble{};              ///< one sentence with the next step; empty: none
    bool portTaken = false;         ///< a stranger holds a port: tried again every two seconds
    int takenPort = 0;              ///< which; 0: not known
    QString fingerprint{};          ///< of the certificate; empty without TLS
    QString host{};                 ///< numeric, as it stands in an address ("127.0.0.1", "[::1]"); of HTTP
    QString certificateFile{};      ///< self-signed: what agents must trust
    bool elsewhere = false;         ///< another Glasshouse program listens for the same store

    bool listens() const { return httpPort > 0 || grpcPort > 0; }
    bool operator==(const ListenState &) const = default;
};

} // namespace glasshouse

Q_DECLARE_METATYPE(glasshouse::ListenState)
