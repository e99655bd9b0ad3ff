// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/remoteaddress.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int HttpsPort = 443;
constexpr int HttpPort = 80;
constexpr qsizetype LongestAddress = 2'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RemoteAddress)
};

bool isLoopbackHost(const QString &host)
{
    if (host == u"localhost" || host.endsWith(u".localhost"))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

QString withScheme(const QString &text)
{
    if (text.contains(u"://"_s))
        return text;
    const QUrl guessed(u"https://"_s + text, QUrl::StrictMode);
    return (isLoopbackHost(guessed.host()) ? u"http://"_s : u"https://"_s) + text;
}

} // namespace

Result<RemoteAddress> RemoteAddress::parse(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return fail(Error::Code::Rejected, Words::tr("Enter the address, for example https://glasshouse.example.com."));
    QUrl url(withScheme(typed), QUrl::StrictMode);
    if (typed.size() > LongestAddress || !url.isValid() || url.host().isEmpty())
        return fail(Error::Code::Rejected,
                    Words::tr("This is no address. It looks like https://glasshouse.example.com or host:4318."));
    if (url.scheme() != u"https"_s && url.scheme() != u"http"_s)
        return fail(Error::Code::Rejected, Words::tr("The address begins with https:// or http://."));
    if (!url.userInfo().isEmpty())
        return fail(Error::Code::Rejected,
                    Words::tr("Leave name and password out of the address: the token goes into its own field."));
    if (url.hasQuery() || url.hasFragment())
        return fail(Error::Code::Rejected, Words::tr("Leave out what follows “?” or “#” in the address."));
    // Names that look alike are told apart by their ASCII form.
    url.setHost(url.host(QUrl::FullyEncoded));
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return RemoteAddress{url};
}

bool RemoteAddress::isEncrypted() const
{
    return url.scheme() == u"https"_s;
}

bool RemoteAddress::isLoopback() const
{
    return isLoopbackHost(url.host());
}

QString RemoteAddress::hostAndPort() const
{
    return u"%1:%2"_s.arg(url.host(QUrl::FullyEncoded)).arg(url.port(isEncrypted() ? HttpsPort : HttpPort));
}

QUrl RemoteAddress::route(const QString &path) const
{
    QUrl route = url;
    const qsizetype query = path.indexOf(u'?');
    route.setPath(url.path() + path.left(query));
    if (query >= 0)
        route.setQuery(path.mid(query + 1));
    return route;
}

} // namespace glasshouse
