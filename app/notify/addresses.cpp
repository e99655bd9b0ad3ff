// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/addresses.h"

#include <QRegularExpression>
#include <QUrl>

#include <arpa/inet.h>
#include <netinet/in.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

bool isForbiddenV4(quint32 ip, bool allowLocal)
{
    const auto within = [ip](quint32 network, int bits) { return (ip >> (32 - bits)) == (network >> (32 - bits)); };
    if (within(0xa9fe0000, 16) || within(0xe0000000, 4) || ip == 0xffffffff) // link-local, multicast, broadcast
        return true;
    const bool local = within(0x7f000000, 8) || within(0x0a000000, 8) || within(0xac100000, 12)
        || within(0xc0a80000, 16) || within(0x64400000, 10) || within(0, 8);
    return local && !allowLocal;
}

bool isForbiddenV6(const in6_addr &ip, bool allowLocal)
{
    const unsigned char *const bytes = ip.s6_addr;
    const auto v4At = [bytes](int at) {
        return quint32(bytes[at]) << 24 | quint32(bytes[at + 1]) << 16 | quint32(bytes[at + 2]) << 8
            | quint32(bytes[at + 3]);
    };
    if (IN6_IS_ADDR_V4MAPPED(&ip))
        return isForbiddenV4(v4At(12), allowLocal);
    if (bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == 0xff && bytes[3] == 0x9b) // a gateway to IPv4
        return isForbiddenV4(v4At(12), allowLocal);
    if (IN6_IS_ADDR_LINKLOCAL(&ip) || IN6_IS_ADDR_MULTICAST(&ip))
        return true;
    const bool local = IN6_IS_ADDR_LOOPBACK(&ip) || IN6_IS_ADDR_UNSPECIFIED(&ip) || (bytes[0] & 0xfe) == 0xfc;
    return local && !allowLocal;
}

Result<QUrl> addressFrom(const QString &text)
{
    if (text.size() > 2000)
        return fail(Error::Code::Rejected, u"it is longer than 2,000 characters"_s);
    for (const QChar c : text) {
        if (c.unicode() <= 0x20 || c.unicode() >= 0x7f)
            return fail(Error::Code::Rejected, u"it may hold printable ASCII without spaces only"_s);
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return fail(Error::Code::Rejected, u"it is no address with a host"_s);
    if (!url.userInfo().isEmpty() || text.contains(u'@'))
        return fail(Error::Code::Rejected, u"it may hold no user or password"_s);
    if (url.hasFragment())
        return fail(Error::Code::Rejected, u"it may have no fragment (#)"_s);
    return url;
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0)
        return true;
    const QByteArray text = host.toLatin1();
    in_addr v4{};
    in6_addr v6{};
    if (inet_pton(AF_INET, text.constData(), &v4) == 1)
        return (ntohl(v4.s_addr) >> 24) == 127;
    return inet_pton(AF_INET6, text.constData(), &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

bool isMailAddress(const QString &text)
{
    static const QRegularExpression mailbox(
        u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\z"_s);
    return text.size() <= 254 && text.indexOf(u'@') <= 64 && mailbox.match(text).hasMatch();
}

Result<MailServer> mailServerFrom(const QString &text)
{
    const Result<QUrl> url = addressFrom(text);
    if (!url)
        return tl::unexpected(url.error());
    if (url->scheme() != u"smtp" && url->scheme() != u"smtps")
        return fail(Error::Code::Rejected, u"it begins with smtp:// or smtps://"_s);
    if ((!url->path().isEmpty() && url->path() != u"/") || url->hasQuery())
        return fail(Error::Code::Rejected, u"it is a host and a port, no more"_s);
    const bool tlsFirst = url->scheme() == u"smtps";
    return MailServer{url->host(), url->port(tlsFirst ? 465 : 587), tlsFirst};
}

Result<WebPlace> webPlaceFrom(const QString &text)
{
    const Result<QUrl> url = addressFrom(text);
    if (!url)
        return tl::unexpected(url.error());
    if (url->scheme() != u"https" && url->scheme() != u"http")
        return fail(Error::Code::Rejected, u"it begins with https:// or http://"_s);
    const bool tls = url->scheme() == u"https";
    return WebPlace{url->host(), url->port(tls ? 443 : 80), tls};
}

bool isForbiddenAddress(const sockaddr &address, bool allowLocal)
{
    if (address.sa_family == AF_INET)
        return isForbiddenV4(ntohl(reinterpret_cast<const sockaddr_in &>(address).sin_addr.s_addr), allowLocal);
    if (address.sa_family == AF_INET6)
        return isForbiddenV6(reinterpret_cast<const sockaddr_in6 &>(address).sin6_addr, allowLocal);
    return true;
}

} // namespace glasshouse
