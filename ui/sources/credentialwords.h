// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "query/credentials.h"
#include "ui/tablecell.h"

#include <QCoreApplication>

#include <vector>

namespace glasshouse {

/// Credentials and endpoints in words: what their tables say. Pure, but for the language.
class CredentialWords
{
    Q_DECLARE_TR_FUNCTIONS(glasshouse::CredentialWords)
public:
    /// A credential that has not been rotated for longer deserves a look.
    static constexpr int OldDays = 90;
    /// An endpoint that fails at least so often deserves one.
    static constexpr double NotableErrorRate = 0.05;

    CredentialWords() = default;
    CredentialWords(const Format &format, qint64 nowMs) : m_format(format), m_nowMs(nowMs) {}

    /// Columns are CredentialsModel's and EndpointsModel's. `mostDays`: what a full bar stands for, at least.
    TableCell cell(const CredentialRow &credential, int column, int mostDays) const;
    TableCell cell(const EndpointRow &endpoint, int column) const;
    std::vector<TableColumn> credentialColumns() const;
    std::vector<TableColumn> endpointColumns() const;
    const Format &format() const { return m_format; }

private:
    TableCell counted(qint64 value, Token colour) const;
    TableCell daysCell(const CredentialRow &credential, int mostDays) const;
    TableCell rateCell(const EndpointRow &endpoint) const;
    TableCell duration(const std::optional<qint64> &ns) const;

    Format m_format;
    qint64 m_nowMs = 0;
};

} // namespace glasshouse
