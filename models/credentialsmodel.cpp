// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/credentialsmodel.h"

namespace glasshouse {

CredentialsModel::CredentialsModel(QObject *parent)
    : RowsModel({{"agent", Unit::Text},
                 {"kind", Unit::Text},
                 {"last_rotated", Unit::Time},
                 {"days", Unit::Count},
                 {"rotations", Unit::Count},
                 {"tokens_issued", Unit::Count},
                 {"tokens_failed", Unit::Count},
                 {"by", Unit::Text},
                 {"since", Unit::Time}},
                parent)
{}

QVariant CredentialsModel::value(const CredentialRow &c, int column) const
{
    switch (column) {
    case Agent:
        return c.agent;
    case Kind:
        return c.kind;
    case LastRotated:
        return time(c.lastMs);
    case Days:
        return known(c.days, c.lastMs != NoTime || c.sinceMs != NoTime);
    case Rotations:
        return c.rotations;
    case Issued:
        return c.tokensIssued;
    case Failed:
        return c.tokensFailed;
    case By:
        return c.by;
    case Since:
        return time(c.sinceMs);
    default:
        return {};
    }
}

} // namespace glasshouse
