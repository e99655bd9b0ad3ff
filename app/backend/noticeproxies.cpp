// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/noticeproxies.h"

#include <QNetworkProxy>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace glasshouse {

ProxySettings noticeProxies(ProxySettings environment, const QNetworkProxy &application)
{
    const bool isSocks = application.type() == QNetworkProxy::Socks5Proxy;
    if ((!isSocks && application.type() != QNetworkProxy::HttpProxy) || application.hostName().isEmpty())
        return environment;
    QUrl url;
    url.setScheme(isSocks ? u"socks5h"_s : u"http"_s); // names are the proxy's affair, as Qt has it
    url.setHost(application.hostName());
    if (application.port() != 0)
        url.setPort(application.port());
    url.setUserName(application.user());
    url.setPassword(application.password());
    ProxySettings settings;
    settings.all = url.toEncoded();
    settings.except = std::move(environment.except);
    return settings;
}

} // namespace glasshouse
