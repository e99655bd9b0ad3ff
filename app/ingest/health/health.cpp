// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/health/health.h"

#include "base/paths.h"
#include "base/zone.h"
#include "pricing/pricetable.h"
#include "store/sqliteversion.h"
#include "store/storelock.h"
#include "transcripts/agentfolders.h"
#include "transcripts/parserversion.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Level = HealthCheck::Level;

constexpr qint64 LowDiskBytes = 500'000'000;

QString size(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

HealthCheck program()
{
    return {u"program"_s, Level::Ok, u"Glasshouse "_s + QLatin1String(GLASSHOUSE_VERSION), {}};
}

HealthCheck qt()
{
    const QString running = QString::fromLatin1(qVersion());
    const QString built = QStringLiteral(QT_VERSION_STR);
    return {u"qt"_s, Level::Ok, running == built ? running : u"%1, built with %2"_s.arg(running, built), {}};
}

HealthCheck sqlite()
{
    const SqliteVersion version = sqliteVersion();
    HealthCheck check{
        u"sqlite"_s, Level::Ok, u"loaded %1, compiled against %2"_s.arg(version.loaded, version.compiled), {}};
    if (version.tooOld) {
        check.level = Level::Problem;
        check.advice = u"Install SQLite %1 or later: an older library is loaded than the program was made for."_s.arg(
            version.compiled);
    }
    return check;
}

HealthCheck jsonParser()
{
    return {u"json parser"_s, Level::Ok, jsonParserVersion(), {}};
}

HealthCheck prices()
{
    const QString file = userPricesPath();
    const bool own = QFileInfo::exists(file);
    const Result<PriceTable> table = PriceTable::load(file);
    if (!table)
        return {u"prices"_s, Level::Problem, table.error().message,
                u"Correct or remove %1; until then nothing can be imported."_s.arg(file)};
    return {u"prices"_s,
            Level::Ok,
            u"%1, fingerprint %2"_s.arg(own ? u"built in, with %1 over it"_s.arg(file) : u"built in"_s,
                                        table->fingerprint()),
            {}};
}

HealthCheck folder(const AgentFolder &agent, qint64 &files)
{
    HealthCheck check{u"agent folder"_s, Level::Ok, {}, {}};
    if (!agent.exists) {
        check.text = u"%1: %2 does not exist"_s.arg(agent.agent, agent.path);
        return check;
    }
    const TranscriptListing found = listTranscripts({agent.path});
    files += qint64(found.files.size());
    qint64 bytes = 0;
    for (const TranscriptFile &file : found.files)
        bytes += file.size;
    check.text = u"%1: %2 transcripts, %3, in %4"_s.arg(agent.agent, QString::number(found.files.size()), size(bytes),
                                                        agent.path);
    if (!found.unreadable.empty()) {
        const UnreadablePlace &first = found.unreadable.front();
        check.level = Level::Problem;
        check.text += u"; %1 places cannot be read, the first is %2: %3"_s.arg(QString::number(found.unreadable.size()),
                                                                               first.path, first.reason);
        check.advice = u"Make them readable for you, or import other folders by name."_s;
    }
    return check;
}

void addFolders(std::vector<HealthCheck> &checks)
{
    qint64 files = 0;
    for (const AgentFolder &agent : agentFolders())
        checks.push_back(folder(agent, files));
    if (files == 0)
        checks.push_back(
            {u"transcripts"_s, Level::Note, u"no agent has written any on this computer"_s,
             u"Name a folder: glasshousectl import FOLDER. Or look at invented data: glasshousectl demo."_s});
}

HealthCheck place(const QString &store)
{
    QFileInfo at(QFileInfo(store).path());
    while (!at.exists() && !at.isRoot())
        at.setFile(at.path());
    if (at.isDir() && at.isWritable())
        return {u"store folder"_s, Level::Ok, u"%1 can be written"_s.arg(at.filePath()), {}};
    return {u"store folder"_s, Level::Problem, u"%1 cannot be written"_s.arg(at.filePath()),
            u"Change its permissions, or name another place with --store."_s};
}

HealthCheck permissions(const QFileInfo &store)
{
    if (store.permissions() & (QFile::ReadGroup | QFile::ReadOther))
        return {u"permissions"_s, Level::Note, u"others on this computer can read the store"_s,
                u"Where that is not wanted: chmod 600 \"%1\""_s.arg(store.filePath())};
    return {u"permissions"_s, Level::Ok, u"only you can read the store"_s, {}};
}

HealthCheck owner(const QString &store)
{
    const auto lock = StoreLock::take(store);
    if (lock)
        return {u"owner"_s, Level::Ok, u"no program owns the store now"_s, {}};
    if (lock.error().code == Error::Code::Busy)
        return {u"owner"_s, Level::Ok, u"a running program owns the store; imports are handed to it"_s, {}};
    return {u"owner"_s, Level::Problem, lock.error().message,
            u"Without its lock file the store can be asked, but not added to."_s};
}

HealthCheck disk(const QString &store)
{
    QFileInfo at(QFileInfo(store).path());
    while (!at.exists() && !at.isRoot())
        at.setFile(at.path());
    const QStorageInfo storage(at.filePath());
    const qint64 free = storage.bytesAvailable();
    HealthCheck check{u"disk"_s, Level::Ok, u"%1 free at %2"_s.arg(size(free), at.filePath()), {}};
    if (storage.isValid() && free < LowDiskBytes) {
        check.level = Level::Problem;
        check.advice = u"Free some space: an import ends where the disk is full. What is stored stays."_s;
    }
    return check;
}

HealthCheck clock()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    HealthCheck check{u"clock"_s, Level::Ok, u"%1, zone %2"_s.arg(now.toString(Qt::ISODate), Zone().id()), {}};
    if (now.date().year() < 2024) {
        check.level = Level::Problem;
        check.advice = u"Set the clock: days and prices depend on it."_s;
    } else if (!QTimeZone::systemTimeZone().isValid()) {
        check.level = Level::Problem;
        check.text += u"; the system's zone is not known"_s;
        check.advice = u"Install the time zone data (package tzdata), or set TZ to a name such as Europe/Prague."_s;
    }
    return check;
}

} // namespace

std::vector<HealthCheck> checkHealth(const QString &storePath)
{
    std::vector<HealthCheck> checks{program(), qt(), sqlite(), jsonParser(), prices()};
    addFolders(checks);
    checks.push_back(place(storePath));
    if (const QFileInfo store(storePath); store.exists()) {
        checks.push_back(permissions(store));
        checks.push_back(owner(storePath));
    }
    checks.push_back(disk(storePath));
    checks.push_back(clock());
    return checks;
}

} // namespace glasshouse
