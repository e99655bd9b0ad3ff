// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/localtoken.h"

#include "ingest/storeowner.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

QString localTokenPath(const QString &storePath)
{
    return storePath + u".token"_s;
}

QString localToken(const QString &storePath)
{
    QFile file(localTokenPath(storePath));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.read(256)).trimmed();
}

Result<void> ensureLocalToken(StoreOwner &owner)
{
    const std::string known = localToken(owner.path()).toStdString();
    if (!known.empty()) {
        const auto tokens = owner.tokens({});
        if (!tokens)
            return tl::unexpected(tokens.error());
        const QByteArray hash = tokenHash(known);
        const bool good = std::any_of(tokens->tokens.begin(), tokens->tokens.end(), [&hash](const TokenRecord &token) {
            return token.hash == hash && !token.revokedMs;
        });
        if (good)
            return {};
    }
    TokenRequest request;
    request.action = TokenRequest::Do::Create;
    request.role = Role::Ingest;
    const auto made = owner.tokens(request);
    if (!made)
        return tl::unexpected(made.error());
    QSaveFile file(localTokenPath(owner.path()));
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::Io, u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QByteArray::fromStdString(made->text) + '\n');
    if (!file.commit())
        return fail(Error::Code::Io, u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

} // namespace glasshouse
