// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QNetworkReply;

namespace glasshouse {

/// Has a reply fail, before anything of the request is sent, whose certificate is not the one with this SHA-256, whoever
/// signed it; that one is good whoever did not. Empty: the system judges. On the reply's thread, before its loop goes on.
void trustOnly(QNetworkReply *reply, const QByteArray &sha256);

} // namespace glasshouse
