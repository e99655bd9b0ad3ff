// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/archivedtranscript.h"

#include "store/archivestore.h"
#include "store/schema.h"
#include "transcripts/archivedfile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace glasshouse {

Result<QString> readableTranscript(const QString &path, const QString &storePath, qint64 tenant)
{
    const QString folder = archiveFolder(storePath);
    if (storePath.isEmpty() || QFileInfo::exists(path) || !QFileInfo::exists(folder))
        return path;
    std::vector<ArchivedRow> copies;
    {
        auto connection = Connection::open(storePath, Connection::Mode::ReadOnly);
        if (!connection || !checkSchema(*connection))
            return path;
        ArchiveStore archive(*connection, tenant);
        copies = archive.of(QFile::encodeName(path).toStdString());
        if (auto failure = connection->takeFailure(); !failure)
            return tl::unexpected(failure.error());
    }
    if (copies.empty())
        return path;
    const ArchivedRow &newest = copies.front();
    return unpackArchived(folder + u'/' + archivedName(newest.hash), newest.size, folder + u"/open"_s);
}

} // namespace glasshouse
