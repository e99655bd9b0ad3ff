// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demofolder.h"

#include "base/jsonwriter.h"
#include "store/storelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString markerIn(const QString &folder)
{
    return folder + u'/' + QLatin1String(DemoMarker);
}

Result<void> writeFile(const QString &path, const char *bytes, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes, size) != size || !file.flush())
        return fail(Error::Code::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<void> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return fail(Error::Code::Io, u"cannot make the folder %1"_s.arg(path));
    return {};
}

QByteArray markerText(const DemoOptions &options)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("what", "invented transcripts, written by glasshousectl demo; safe to delete");
    json.field("sessions", options.sessions).field("events", options.events).field("agents", options.agents);
    json.field("days", options.days).field("seed", QString::number(options.seed)).endObject();
    return json.take() + '\n';
}

} // namespace

Result<void> mayHoldDemo(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return {};
    if (!info.isDir())
        return fail(Error::Code::Rejected, u"%1 is not a folder"_s.arg(folder));
    if (!info.isReadable())
        return fail(Error::Code::Io, u"cannot read the folder %1"_s.arg(folder));
    if (QFileInfo::exists(markerIn(folder)))
        return {};
    if (!QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return fail(Error::Code::Rejected,
                    u"%1 is not empty and holds no demo; name an empty or a new folder"_s.arg(folder));
    return {};
}

Result<DemoVolume> writeDemo(const QString &folder, const DemoOptions &options, const std::atomic_bool &stop)
{
    if (auto may = mayHoldDemo(folder); !may)
        return tl::unexpected<Error>(may.error());
    if (auto made = makeFolder(folder); !made)
        return tl::unexpected<Error>(made.error());
    const QByteArray marker = markerText(options);
    if (auto written = writeFile(markerIn(folder), marker.constData(), marker.size()); !written)
        return tl::unexpected<Error>(written.error());
    QDir projects(folder + u"/projects"_s);
    if (QFileInfo(projects.path()).isSymLink()) // what it leads to was not written by us
        return fail(Error::Code::Rejected, u"%1 is a link; a demo is not written through links"_s.arg(projects.path()));
    if (projects.exists() && !projects.removeRecursively())
        return fail(Error::Code::Io, u"cannot remove the older demo in %1"_s.arg(projects.path()));
    QSet<QString> made;
    return makeDemo(options, [&](DemoFile &&file) -> Result<void> {
        if (stop)
            return fail(Error::Code::Cancelled, u"stopped"_s);
        const QString path = folder + u'/' + QString::fromStdString(file.path);
        const QString parent = QFileInfo(path).path();
        if (!made.contains(parent)) {
            if (auto done = makeFolder(parent); !done)
                return done;
            made.insert(parent);
        }
        return writeFile(path, file.text.data(), qint64(file.text.size()));
    });
}

Result<void> removeDemoStore(const QString &store)
{
    if (!QFileInfo::exists(store))
        return {};
    // Held while the files go, so that no console opens them half way. The lock's own file stays: others may hold it.
    const auto lock = StoreLock::take(store);
    if (!lock && lock.error().code == Error::Code::Busy)
        return fail(
            Error::Code::Busy,
            u"the demo at %1 is open in another program; close it there, or write elsewhere with --out"_s.arg(store));
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    for (const QString &ending : {u"-wal"_s, u"-shm"_s, QString()}) {
        QFile file(store + ending);
        if (file.exists() && !file.remove())
            return fail(Error::Code::Io, u"cannot remove %1: %2"_s.arg(file.fileName(), file.errorString()));
    }
    return {};
}

} // namespace glasshouse
