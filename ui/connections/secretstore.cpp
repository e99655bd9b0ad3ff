// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/secretstore.h"

namespace glasshouse {

QString SecretResult::words(const QString &name) const
{
    switch (state) {
    case State::Done:
        return {};
    case State::None:
        return SecretStore::tr("The keychain has no token for %1. Enter it.").arg(name);
    case State::Locked:
        return SecretStore::tr("The keychain is locked. Unlock it and try again, or enter the token for this time.");
    case State::Denied:
        return SecretStore::tr("The keychain was not allowed to give the token. Allow it and try again, or enter the "
                               "token for this time.");
    case State::Missing:
        return SecretStore::tr("This computer has no keychain (GNOME Keyring or KWallet) running, so no token is kept. "
                               "Enter it for this time.");
    case State::Slow:
        return SecretStore::tr("The keychain has not answered. Is it waiting for its password? Try again, or enter the "
                               "token for this time.");
    case State::Failed:
        break;
    }
    return SecretStore::tr("The keychain failed (%1). Enter the token for this time.").arg(detail);
}

} // namespace glasshouse
