// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rollupcheck.h"

#include "access/access.h"
#include "store/rollups.h"
#include "store/schema.h"
#include "store/storelock.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Result<RollupReport> check(const QString &storePath, bool rebuild)
{
    if (!QFileInfo::exists(storePath))
        return fail(Error::Code::Io, u"there is no store at %1"_s.arg(storePath));
    auto connection = Connection::open(storePath, rebuild ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto known = checkSchema(*connection); !known)
        return tl::unexpected(known.error());
    const auto difference = compareRollups(*connection, Access::localOwner().tenant(), rebuild);
    if (!difference)
        return tl::unexpected(difference.error());
    return RollupReport{difference->cells, difference->wrong, difference->examples, rebuild};
}

} // namespace

Result<RollupReport> verifyRollups(const QString &storePath)
{
    return check(storePath, false);
}

Result<RollupReport> rebuildRollups(const QString &storePath)
{
    auto lock = StoreLock::take(QFileInfo(storePath).absoluteFilePath());
    if (!lock)
        return tl::unexpected(lock.error());
    return check(storePath, true);
}

} // namespace glasshouse
