// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/httpmessage.h"

#include <QJsonObject>
#include <QStringList>

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace glasshouse {

/// A small JSON object as a request's body. Every key has to be asked for by name and be of its type: the first that is not
/// makes the body refused, and so do keys that nobody knows.
class AdminBody
{
public:
    AdminBody(std::string_view json, const QStringList &known);

    /// Empty where it is not there; one that is needed and missing is refused.
    std::string text(const QString &key, bool isNeeded);
    bool truth(const QString &key);
    /// A whole number; nullopt: not there, or null.
    std::optional<qint64> number(const QString &key);
    bool has(const QString &key) const { return m_object.contains(key); }
    /// 400 INVALID_BODY: what was wrong first; nothing: all is well.
    const std::optional<HttpError> &trouble() const { return m_trouble; }
    void refuse(const QString &why);

private:
    QJsonObject m_object;
    std::optional<HttpError> m_trouble;
};

} // namespace glasshouse
