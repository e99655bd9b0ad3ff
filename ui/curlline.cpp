// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curlline.h"

#include "query/filterparameters.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int DefaultPort = 4318;

/// A word for a POSIX shell.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QString curlLine(const Filter &filter, const QString &zone, int limit, const ListenState &listener)
{
    QString parameters = QString::fromStdString(filterParameters(filter));
    const auto add = [&parameters](const QString &name, const QString &value) {
        parameters += (parameters.isEmpty() ? u""_s : u"&"_s) + name + u'=' + value;
    };
    if (filter.weekday || filter.hour)
        add(u"zone"_s, QString::fromLatin1(QUrl::toPercentEncoding(zone)));
    add(u"limit"_s, u"%1"_s.arg(limit));
    const QString scheme = listener.fingerprint.isEmpty() ? u"http"_s : u"https"_s;
    const QString host = listener.host.isEmpty() ? u"127.0.0.1"_s : listener.host;
    const int port = listener.httpPort > 0 ? listener.httpPort : DefaultPort;
    const QString certificate =
        listener.certificateFile.isEmpty() ? QString() : u" --cacert "_s + quoted(listener.certificateFile);
    // -g: an address in brackets is no pattern.
    return u"curl -g"_s + certificate + u" -H \"Authorization: Bearer $TOKEN\" "_s
        + quoted(u"%1://%2:%3/api/admin/activity?"_s.arg(scheme, host).arg(port) + parameters);
}

} // namespace glasshouse
