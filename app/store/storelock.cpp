// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storelock.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

Result<StoreLock> StoreLock::take(const QString &storePath)
{
    const QString path = storePath + u".lock"_s;
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(Error::Code::Io, u"cannot write %1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(descriptor);
        if (reason == EWOULDBLOCK)
            return fail(Error::Code::Busy, u"the store %1 is in use by another Glasshouse"_s.arg(storePath));
        return fail(Error::Code::Io, u"cannot lock %1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(reason))));
    }
    return StoreLock(descriptor);
}

StoreLock::StoreLock(StoreLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

StoreLock &StoreLock::operator=(StoreLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

StoreLock::~StoreLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace glasshouse
