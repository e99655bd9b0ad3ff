// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace glasshouse {

/// Where messages leave a network that lets nothing out directly. Addresses as libcurl takes them: "http://proxy:3128",
/// "socks5h://proxy"; without a scheme http is meant. May hold a user and a password: never shown.
struct ProxySettings {
    QByteArray http, https; ///< for what goes to such addresses; empty: `all`
    QByteArray all;         ///< also for mail; empty: none
    QByteArrayList except;  ///< hosts that are reached directly: "*", "intern.example" with what ends in it, networks
    bool operator==(const ProxySettings &) const = default;
};

/// Of the environment, as libcurl reads it: http_proxy, https_proxy, all_proxy, no_proxy, and all but the first in capitals,
/// too (a CGI's caller sets HTTP_PROXY). Not while another thread changes the environment.
ProxySettings proxiesOfEnvironment();

/// The one for an address; empty: it is reached directly, as this computer itself always is. Pure.
QByteArray proxyFor(const ProxySettings &settings, const QByteArray &url);

/// Whether it is of a kind that keeps to what is asked of it: an HTTP or HTTPS proxy that is tunnelled through, SOCKS 5. Pure.
bool isUsableProxy(const QByteArray &proxy);

} // namespace glasshouse
