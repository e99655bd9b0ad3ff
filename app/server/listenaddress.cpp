// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/listenaddress.h"

#include <QHostAddress>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace glasshouse {

std::string ListenAddress::text() const
{
    return (v6 ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

Result<ListenAddress> listenAddress(const QString &text)
{
    const auto wrong = [&text] {
        return fail(
            Error::Code::Rejected,
            u"\"%1\" is no address to listen at: HOST:PORT with a numeric host, such as 127.0.0.1:4318"_s.arg(text));
    };
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0)
        return wrong();
    QString host = text.left(colon);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    const QHostAddress numeric(host);
    const bool v6 = numeric.protocol() == QAbstractSocket::IPv6Protocol;
    // Qt takes "127.1" for an address too; nobody who writes that means something else.
    if (!isNumber || numeric.isNull() || v6 != bracketed)
        return wrong();
    ListenAddress address;
    address.host = numeric.toString().toStdString();
    address.v6 = v6;
    address.port = port;
    address.loopback = numeric.isLoopback();
    address.unspecified =
        numeric == QHostAddress(QHostAddress::AnyIPv4) || numeric == QHostAddress(QHostAddress::AnyIPv6);
    return address;
}

Result<ListenAddress> safeListenAddress(const QString &text, bool hasCertificate, const QString &use)
{
    auto address = listenAddress(text);
    if (address && !address->loopback && !hasCertificate)
        return fail(
            Error::Code::Rejected,
            u"%1 at %2 can be reached from other computers, so it needs TLS: name a certificate and its key, or "
            "listen at 127.0.0.1"_s.arg(use, text));
    return address;
}

Error bindError(const ListenAddress &address, int errorNumber, const QString &use)
{
    const QString where = QString::fromStdString(address.text());
    if (errorNumber == EADDRINUSE)
        return {Error::Code::Busy,
                u"port %1 is taken (%2 at %3): end the program that listens there, or choose another port"_s
                    .arg(address.port)
                    .arg(use, where)};
    if (errorNumber == EADDRNOTAVAIL)
        return {Error::Code::Rejected, u"%1 is no address of this computer"_s.arg(where)};
    return {Error::Code::Io,
            u"cannot listen at %1: %2"_s.arg(where, QString::fromLocal8Bit(std::strerror(errorNumber)))};
}

} // namespace glasshouse
