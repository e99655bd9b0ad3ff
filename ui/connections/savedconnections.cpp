// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/savedconnections.h"

#include "backend/remoteaddress.h"

#include <QFileInfo>
#include <QSettings>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr auto ListKey = "connections";
constexpr auto TrustedKey = "trustedCertificates";
constexpr qsizetype DigestBytes = 32;
constexpr qsizetype LongestText = 2'000;

QString text(const QSettings &settings, const char *name)
{
    return settings.value(QLatin1StringView(name)).toString().left(LongestText);
}

SavedConnection read(const QSettings &settings)
{
    SavedConnection saved;
    saved.id = text(settings, "id");
    saved.kind = text(settings, "kind") == u"paths"_s ? SavedConnection::Kind::Paths : SavedConnection::Kind::Remote;
    saved.name = text(settings, "name"), saved.note = text(settings, "note"), saved.url = text(settings, "url");
    saved.paths = settings.value("paths"_L1).toStringList();
    saved.plainAllowed = settings.value("plainAllowed"_L1).toBool();
    saved.keepsToken = settings.value("keepsToken"_L1).toBool();
    return saved;
}

void write(QSettings &settings, const SavedConnection &saved)
{
    settings.setValue("id"_L1, saved.id);
    settings.setValue("kind"_L1, saved.kind == SavedConnection::Kind::Paths ? u"paths"_s : u"remote"_s);
    settings.setValue("name"_L1, saved.name);
    settings.setValue("note"_L1, saved.note);
    settings.setValue("url"_L1, saved.url);
    settings.setValue("paths"_L1, saved.paths);
    settings.setValue("plainAllowed"_L1, saved.plainAllowed);
    settings.setValue("keepsToken"_L1, saved.keepsToken);
}

} // namespace

QString SavedConnection::shownName() const
{
    if (!name.trimmed().isEmpty())
        return name.trimmed();
    if (kind == Kind::Paths)
        return QFileInfo(paths.value(0)).fileName();
    const auto address = RemoteAddress::parse(url);
    return address ? address->hostAndPort() : url;
}

QString SavedConnection::secretKey() const
{
    const auto address = RemoteAddress::parse(url);
    return address ? id + u'@' + address->hostAndPort() : QString();
}

QString newConnectionId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

SavedConnections SavedConnections::load(QSettings &settings)
{
    SavedConnections saved;
    const int count = std::min(Most, settings.beginReadArray(QLatin1StringView(ListKey)));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        if (SavedConnection each = read(settings); !each.id.isEmpty())
            saved.list.push_back(std::move(each));
    }
    settings.endArray();
    const int trusted = std::min(Most, settings.beginReadArray(QLatin1StringView(TrustedKey)));
    for (int i = 0; i < trusted; ++i) {
        settings.setArrayIndex(i);
        const QByteArray digest = QByteArray::fromHex(text(settings, "sha256").toLatin1());
        if (digest.size() == DigestBytes)
            saved.trusted.insert(text(settings, "host"), digest);
    }
    settings.endArray();
    return saved;
}

void SavedConnections::save(QSettings &settings) const
{
    settings.remove(QLatin1StringView(ListKey));
    settings.beginWriteArray(QLatin1StringView(ListKey), int(list.size()));
    for (int i = 0; i < int(list.size()); ++i) {
        settings.setArrayIndex(i);
        write(settings, list[size_t(i)]);
    }
    settings.endArray();
    settings.remove(QLatin1StringView(TrustedKey));
    settings.beginWriteArray(QLatin1StringView(TrustedKey), int(trusted.size()));
    int row = 0;
    for (auto each = trusted.begin(); each != trusted.end(); ++each) {
        settings.setArrayIndex(row++);
        settings.setValue("host"_L1, each.key());
        settings.setValue("sha256"_L1, QString::fromLatin1(each.value().toHex()));
    }
    settings.endArray();
}

const SavedConnection *SavedConnections::find(const QString &id) const
{
    const auto found = std::ranges::find(list, id, &SavedConnection::id);
    return found == list.end() ? nullptr : &*found;
}

const SavedConnection *SavedConnections::findUrl(const QString &url) const
{
    const auto wanted = RemoteAddress::parse(url);
    const auto found = std::ranges::find_if(list, [&wanted](const SavedConnection &each) {
        const auto address = RemoteAddress::parse(each.url);
        return each.kind == SavedConnection::Kind::Remote && wanted && address && *address == *wanted;
    });
    return found == list.end() ? nullptr : &*found;
}

} // namespace glasshouse
