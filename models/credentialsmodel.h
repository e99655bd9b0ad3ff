// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/valuemodel.h"
#include "query/credentials.h"

namespace glasshouse {

/// When whose credentials were last rotated, a row per agent and kind of credential.
class CredentialsModel : public RowsModel<CredentialRow>
{
public:
    enum Column {
        Agent,
        Kind,
        LastRotated, ///< unknown: never seen
        Days,        ///< since then, or since the agent was first seen
        Rotations,
        Issued,
        Failed,
        By,
        Since,
        ColumnCount
    };
    explicit CredentialsModel(QObject *parent = nullptr);

protected:
    QString keyOf(const CredentialRow &row) const override { return row.agent + u'\n' + row.kind; }
    QVariant value(const CredentialRow &row, int column) const override;
};

} // namespace glasshouse
