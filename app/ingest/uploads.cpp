// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/uploads.h"

#include "base/zstdframes.h"
#include "ingest/uploadnames.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Outcome = UploadAnswer::Outcome;

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Error> trouble(const QString &path, const QString &what)
{
    return fail(Error::Code::Io, u"cannot %1 %2: %3"_s.arg(what, path, QString::fromLocal8Bit(std::strerror(errno))));
}

/// Makes STORE.uploads/TENANT/PERSON, each the owner's alone, and their names durable.
Result<void> makeFolders(const QString &storePath, const QString &folder)
{
    QString place = uploadsFolder(storePath);
    const QStringList parts = QDir(place).relativeFilePath(folder).split(u'/');
    for (qsizetype i = -1; i < parts.size(); ++i) {
        if (i >= 0)
            place += u'/' + parts[i];
        if (::mkdir(QFile::encodeName(place).constData(), 0700) == 0)
            syncFolder(QFileInfo(place).path());
        else if (errno != EEXIST)
            return trouble(place, u"make the folder"_s);
    }
    return {};
}

/// Whether the person has room for a file of so many more bytes.
bool hasRoom(const QString &folder, qint64 more, bool isNew)
{
    qint64 bytes = more;
    int files = isNew ? 1 : 0;
    QDirIterator all(folder, QDir::Files | QDir::Hidden);
    while (all.hasNext()) {
        all.next();
        bytes += all.fileInfo().size();
        ++files;
    }
    return bytes <= Upload::MostPersonBytes && files <= Upload::MostPersonFiles;
}

/// Whether what stands from `offset` on is how `bytes` begin.
Result<bool> beginsSame(int file, const QString &path, qint64 offset, qint64 size, const QByteArray &bytes)
{
    char there[64 << 10];
    const qint64 shared = std::min(size - offset, qint64(bytes.size()));
    for (qint64 at = 0; at < shared;) {
        const auto got = ::pread(file, there, std::min(sizeof there, size_t(shared - at)), offset + at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return trouble(path, u"read"_s);
        if (std::memcmp(there, bytes.constData() + at, size_t(got)) != 0)
            return false;
        at += got;
    }
    return true;
}

Result<void> append(int file, const QString &path, qint64 size, const char *bytes, qint64 count)
{
    for (qint64 at = 0; at < count;) {
        const auto put = ::pwrite(file, bytes + at, size_t(count - at), size + at);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0) {
            const int why = errno;
            (void)::ftruncate(file, size); // as it was
            errno = why;
            return trouble(path, u"write"_s);
        }
        at += put;
    }
    return {};
}

} // namespace

QString uploadPath(const QString &storePath, const Upload &upload)
{
    return u"%1/%2/%3/%4"_s.arg(uploadsFolder(storePath))
        .arg(upload.tenant)
        .arg(uploadFolderName(upload.person), upload.name);
}

Result<UploadAnswer> storeUpload(const QString &storePath, const Upload &upload)
{
    const QString path = uploadPath(storePath, upload);
    const QString folder = QFileInfo(path).path();
    UploadAnswer answer;
    answer.name = upload.name;
    const auto refused = [&answer](Outcome why, qint64 bytes) {
        answer.outcome = why;
        answer.bytes = bytes;
        return answer;
    };
    if (auto made = makeFolders(storePath, folder); !made)
        return tl::unexpected(made.error());
    const bool isNew = !QFileInfo::exists(path);
    if (isNew && upload.offset > 0)
        return refused(Outcome::Gap, 0);
    if (isNew && !hasRoom(folder, upload.bytes.size(), true))
        return refused(Outcome::Full, 0);
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    struct stat info = {};
    if (file.number() < 0 || ::fstat(file.number(), &info) != 0)
        return trouble(path, u"open"_s);
    const qint64 size = info.st_size;
    if (upload.offset > size)
        return refused(Outcome::Gap, size);
    const auto same = beginsSame(file.number(), path, upload.offset, size, upload.bytes);
    if (!same)
        return tl::unexpected(same.error());
    if (!*same)
        return refused(Outcome::Conflict, size);
    const qint64 known = size - upload.offset;
    const qint64 more = upload.bytes.size() - known;
    if (more > 0) {
        if (size + more > Upload::MostFileBytes || (!isNew && !hasRoom(folder, more, false)))
            return refused(Outcome::Full, size);
        if (auto put = append(file.number(), path, size, upload.bytes.constData() + known, more); !put)
            return tl::unexpected(put.error());
        answer.outcome = size > 0 ? Outcome::Grown : Outcome::Stored;
    }
    // Also where nothing is new: what came before an end without an answer may not be on disk yet.
    if (::fsync(file.number()) != 0)
        return trouble(path, u"write"_s);
    syncFolder(folder);
    answer.bytes = size + std::max<qint64>(more, 0);
    return answer;
}

} // namespace glasshouse
