// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

/// What an action says of credentials; its spelling ("credential_rotated", "credential.rotated") does not matter.
enum class CredentialAct { Other, Rotated, Issued, Failed };

inline CredentialAct credentialActOf(QString action)
{
    action.replace(u'.', u'_').replace(u'-', u'_').replace(u':', u'_');
    if (action == u"credential_rotated" || action == u"credentials_rotated")
        return CredentialAct::Rotated;
    if (action == u"token_issued")
        return CredentialAct::Issued;
    return action == u"token_failed" ? CredentialAct::Failed : CredentialAct::Other;
}

} // namespace glasshouse
