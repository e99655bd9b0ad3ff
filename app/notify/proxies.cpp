// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/proxies.h"

#include "notify/addresses.h"

#include <QString>
#include <QUrl>

#include <algorithm>
#include <array>

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QByteArray firstSet(std::initializer_list<const char *> names)
{
    for (const char *const name : names) {
        if (const QByteArray value = qgetenv(name).trimmed(); !value.isEmpty())
            return value;
    }
    return {};
}

struct NetworkBits {
    std::array<unsigned char, 16> bytes{};
    int bits = 0; ///< of an address; 0: it is none
};

NetworkBits bitsOf(const QByteArray &address)
{
    NetworkBits network;
    if (inet_pton(AF_INET, address.constData(), network.bytes.data()) == 1)
        network.bits = 32;
    else if (inet_pton(AF_INET6, address.constData(), network.bytes.data()) == 1)
        network.bits = 128;
    return network;
}

/// "10.0.0.0/8", "fd00::/8".
bool isWithin(const NetworkBits &address, const QByteArray &network)
{
    const qsizetype slash = network.indexOf('/');
    const NetworkBits base = bitsOf(network.left(slash));
    bool good = false;
    const int bits = network.mid(slash + 1).toInt(&good);
    if (slash < 0 || !good || bits < 0 || base.bits == 0 || base.bits != address.bits || bits > base.bits)
        return false;
    for (int bit = 0; bit < bits; ++bit) {
        const unsigned char mask = (unsigned char)(0x80 >> (bit % 8));
        const auto at = std::size_t(bit / 8);
        if ((base.bytes[at] & mask) != (address.bytes[at] & mask))
            return false;
    }
    return true;
}

bool isExcepted(const QByteArrayList &except, QByteArray host)
{
    if (host.endsWith('.'))
        host.chop(1);
    const NetworkBits address = bitsOf(host);
    return std::any_of(except.begin(), except.end(), [&](QByteArray name) {
        name = name.trimmed().toLower();
        if (name == "*")
            return true;
        if (address.bits != 0)
            return name == host || isWithin(address, name);
        if (name.startsWith('.'))
            name.remove(0, 1);
        return !name.isEmpty() && (host == name || host.endsWith('.' + name));
    });
}

} // namespace

ProxySettings proxiesOfEnvironment()
{
    ProxySettings settings;
    settings.http = firstSet({"http_proxy"});
    settings.https = firstSet({"https_proxy", "HTTPS_PROXY"});
    settings.all = firstSet({"all_proxy", "ALL_PROXY"});
    QByteArray except = firstSet({"no_proxy", "NO_PROXY"});
    settings.except = except.replace(' ', ',').split(',');
    settings.except.removeAll(QByteArray());
    return settings;
}

QByteArray proxyFor(const ProxySettings &settings, const QByteArray &url)
{
    const QUrl parsed(QString::fromLatin1(url));
    const QString scheme = parsed.scheme();
    const QByteArray own = scheme == u"https"_s ? settings.https : scheme == u"http"_s ? settings.http : QByteArray();
    const QByteArray &proxy = own.isEmpty() ? settings.all : own;
    if (proxy.isEmpty() || isLoopbackHost(parsed.host())
        || isExcepted(settings.except, parsed.host(QUrl::FullyEncoded).toLower().toLatin1()))
        return {};
    return proxy;
}

bool isUsableProxy(const QByteArray &proxy)
{
    const qsizetype end = proxy.indexOf("://");
    const QByteArray scheme = end < 0 ? QByteArray("http") : proxy.left(end).toLower();
    const QUrl url(QString::fromLatin1(end < 0 ? "http://" + proxy : proxy));
    return url.isValid() && !url.host().isEmpty()
        && (scheme == "http" || scheme == "https" || scheme == "socks5" || scheme == "socks5h");
}

} // namespace glasshouse
