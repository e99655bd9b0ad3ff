// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/secrets.h"

#include "base/jsonwriter.h"
#include "base/secretscan.h"
#include "notify/addresses.h"
#include "notify/channels.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr auto SecretsSchema = "glasshouse.secrets.v1";
constexpr qsizetype MostSecretBytes = 512, MostSecretsFileBytes = 1 << 20;

/// What was opened is what is looked at, so that nobody swaps the file in between.
Result<void> checkOwnership(int descriptor, const QString &path)
{
    struct stat facts {
    };
    if (::fstat(descriptor, &facts) != 0)
        return fail(Error::Code::Io, u"%1: %2"_s.arg(path, qt_error_string(errno)));
    if (!S_ISREG(facts.st_mode))
        return fail(Error::Code::Rejected, u"%1 is no plain file"_s.arg(path));
    if (facts.st_uid != ::geteuid())
        return fail(Error::Code::Rejected, u"%1 belongs to another user"_s.arg(path));
    if ((facts.st_mode & 077) != 0)
        return fail(Error::Code::Rejected, u"others may read or write %1: chmod 600 it"_s.arg(path));
    return {};
}

QString serverOf(const Channel &channel)
{
    if (channel.kind == Channel::Kind::Webhook) {
        const Result<WebPlace> place = webPlaceFrom(channel.url);
        return place ? u"/%1:%2"_s.arg(place->host).arg(place->port) : u"/"_s;
    }
    if (channel.kind == Channel::Kind::Email) {
        const Result<MailServer> server = mailServerFrom(channel.server);
        return server ? u"/%1:%2"_s.arg(server->host).arg(server->port) : u"/"_s;
    }
    return {};
}

} // namespace

QString Secrets::path(const QString &storePath)
{
    return storePath + u".secrets"_s;
}

QString Secrets::nameFor(const Channel &channel)
{
    return u"%1/%2/%3"_s.arg(channel.tenant).arg(channel.id, channelKindName(channel.kind)) + serverOf(channel);
}

Result<Secrets> Secrets::load(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && errno == ENOENT)
        return Secrets{};
    if (descriptor < 0 && errno == ELOOP)
        return fail(Error::Code::Rejected, u"%1 is a link"_s.arg(path));
    if (descriptor < 0)
        return fail(Error::Code::Io, u"%1: %2"_s.arg(path, qt_error_string(errno)));
    if (const Result<void> good = checkOwnership(descriptor, path); !good) {
        ::close(descriptor);
        return tl::unexpected(good.error());
    }
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return fail(Error::Code::Io, u"%1 cannot be read"_s.arg(path));
    }
    const QByteArray text = file.read(MostSecretsFileBytes + 1);
    QJsonParseError parsed{};
    const QJsonObject object = QJsonDocument::fromJson(text, &parsed).object();
    const bool good = parsed.error == QJsonParseError::NoError && text.size() <= MostSecretsFileBytes
        && object.value("schema"_L1).toString() == QLatin1StringView(SecretsSchema)
        && object.value("secrets"_L1).isObject();
    const QJsonObject named = object.value("secrets"_L1).toObject();
    Secrets secrets;
    for (auto it = named.begin(); it != named.end(); ++it) {
        if (it.value().isString())
            secrets.m_secrets.insert(it.key(), it.value().toString().toUtf8());
    }
    if (!good || secrets.m_secrets.size() != named.size())
        return fail(Error::Code::Corrupt, u"%1 is no file of secrets"_s.arg(path));
    return secrets;
}

Result<void> Secrets::save(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) // before there is anything in it
        return fail(Error::Code::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    JsonWriter writer(JsonWriter::Style::Indented);
    writer.beginObject().field("schema", SecretsSchema).key("secrets").beginObject();
    for (auto it = m_secrets.begin(); it != m_secrets.end(); ++it)
        writer.key(it.key().toStdString()).value(it.value().toStdString());
    writer.endObject().endObject();
    file.write(writer.take() + '\n');
    if (!file.commit())
        return fail(Error::Code::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<void> Secrets::check(const Channel &channel, const QByteArray &secret)
{
    static const QRegularExpression botToken(u"\\A[0-9]{3,20}:[A-Za-z0-9_-]{20,100}\\z"_s);
    const auto refuse = [](const QString &why) { return fail(Error::Code::Rejected, u"secret: "_s + why); };
    const auto steers = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    if (secret.isEmpty() || secret.size() > MostSecretBytes || std::any_of(secret.begin(), secret.end(), steers)
        || !secret.isValidUtf8())
        return refuse(u"1 to %1 bytes of text, none of them a control"_s.arg(MostSecretBytes));
    switch (channel.kind) {
    case Channel::Kind::Telegram:
        return botToken.match(QString::fromLatin1(secret)).hasMatch()
            ? Result<void>()
            : refuse(u"a bot's token is a number, a colon and at least 20 letters"_s);
    case Channel::Kind::Webhook:
        return secret.size() >= 16 ? Result<void>() : refuse(u"a signing key has at least 16 bytes"_s);
    case Channel::Kind::Email:
        return {};
    case Channel::Kind::Desktop:
        return refuse(u"a desktop needs none"_s);
    }
    return {};
}

Result<void> Secrets::set(const Channel &channel, const QByteArray &secret)
{
    if (const Result<void> good = check(channel, secret); !good)
        return tl::unexpected(good.error());
    m_secrets.insert(nameFor(channel), secret);
    return {};
}

void Secrets::keepOnly(const Channels &channels)
{
    QSet<QString> names;
    for (const Channel &channel : channels)
        names.insert(nameFor(channel));
    m_secrets.removeIf([&names](const auto &each) { return !names.contains(each.key()); });
}

bool needsSecret(const Channel &channel)
{
    return channel.kind == Channel::Kind::Telegram || channel.kind == Channel::Kind::Webhook
        || (channel.kind == Channel::Kind::Email && !channel.user.isEmpty());
}

QString withoutSecret(QString text, const Channel &channel, const QByteArray &secret)
{
    if (!secret.isEmpty()) {
        const QByteArray user = channel.user.toUtf8();
        const QByteArray login = '\0' + user + '\0' + secret;
        for (const QByteArray &form : {secret, secret.toPercentEncoding(), secret.toBase64(), login.toBase64(),
                                       (user + login).toBase64(), secret.toHex()})
            text.replace(QString::fromUtf8(form), u"•••"_s);
    }
    return QString::fromStdString(maskSecrets(text.toStdString()));
}

} // namespace glasshouse
