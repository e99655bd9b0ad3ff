// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/savedconnections.h"

#include <memory>

namespace glasshouse {

class RemoteBackend;

/// The backend of a saved connection, with the certificates that the settings trust; it does not connect yet. An address
/// that is none any more gives one that says so.
std::unique_ptr<RemoteBackend> remoteBackend(const SavedConnection &saved);

/// GLASSHOUSE_TOKEN, taken out of the environment so that no other program inherits it; empty: there is none.
QByteArray takeTokenFromEnvironment();

} // namespace glasshouse
