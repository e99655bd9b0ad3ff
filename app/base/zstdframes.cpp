// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zstdframes.h"

#include <QFile>

#include <zstd.h>

#include <algorithm>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Level = 3;

struct Free {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

Error trouble(const QFile &file, const QString &doing)
{
    return {Error::Code::Io, u"cannot %1 %2: %3"_s.arg(doing, file.fileName(), file.errorString())};
}

/// Opens both; `to` is new, and the owner's alone.
Result<void> open(QFile &from, QFile &to)
{
    if (!from.open(QIODevice::ReadOnly))
        return tl::unexpected(trouble(from, u"read"_s));
    if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return tl::unexpected(trouble(to, u"write"_s));
    to.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

Result<void> compress(QFile &from, qint64 bytes, QFile &to, const std::function<void(std::string_view)> &seen)
{
    const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, Level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    QByteArray in(qsizetype(ZSTD_CStreamInSize()), Qt::Uninitialized);
    QByteArray out(qsizetype(ZSTD_CStreamOutSize()), Qt::Uninitialized);
    bool last = false;
    while (!last) {
        const qint64 got = from.read(in.data(), std::min(qint64(in.size()), bytes));
        if (got < 0)
            return tl::unexpected(trouble(from, u"read"_s));
        if (got == 0 && bytes > 0)
            return fail(Error::Code::Io, u"%1 became shorter while it was read"_s.arg(from.fileName()));
        bytes -= got;
        last = got == 0;
        seen({in.constData(), size_t(got)});
        ZSTD_inBuffer input{in.constData(), size_t(got), 0};
        size_t left = 1;
        while (last ? left != 0 : input.pos < input.size) {
            ZSTD_outBuffer output{out.data(), size_t(out.size()), 0};
            left = ZSTD_compressStream2(context.get(), &output, &input, last ? ZSTD_e_end : ZSTD_e_continue);
            if (ZSTD_isError(left))
                return fail(Error::Code::Io,
                            u"cannot pack %1: %2"_s.arg(from.fileName(), QString::fromLatin1(ZSTD_getErrorName(left))));
            if (to.write(out.constData(), qint64(output.pos)) != qint64(output.pos))
                return tl::unexpected(trouble(to, u"write"_s));
        }
    }
    if (!to.flush() || ::fsync(to.handle()) != 0)
        return tl::unexpected(trouble(to, u"write"_s));
    return {};
}

Result<void> decompress(QFile &from, QFile &to, qint64 mostBytes)
{
    const auto damaged = [&from](const QString &why) {
        return fail(Error::Code::Corrupt, u"%1 is damaged: %2"_s.arg(from.fileName(), why));
    };
    const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    QByteArray in(qsizetype(ZSTD_DStreamInSize()), Qt::Uninitialized);
    QByteArray out(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    qint64 written = 0;
    size_t left = 1; // what zstd still expects; 0 at the end of a frame
    while (true) {
        const qint64 got = from.read(in.data(), in.size());
        if (got < 0)
            return tl::unexpected(trouble(from, u"read"_s));
        if (got == 0)
            break;
        ZSTD_inBuffer input{in.constData(), size_t(got), 0};
        while (input.pos < input.size) {
            ZSTD_outBuffer output{out.data(), size_t(out.size()), 0};
            left = ZSTD_decompressStream(context.get(), &output, &input);
            if (ZSTD_isError(left))
                return damaged(QString::fromLatin1(ZSTD_getErrorName(left)));
            written += qint64(output.pos);
            if (written > mostBytes)
                return damaged(u"it unpacks to more than it should"_s);
            if (to.write(out.constData(), qint64(output.pos)) != qint64(output.pos))
                return tl::unexpected(trouble(to, u"write"_s));
        }
    }
    if (left != 0)
        return damaged(u"it is cut off"_s);
    return {};
}

template<typename Work>
Result<qint64> written(const QString &fromPath, const QString &toPath, Work work)
{
    QFile from(fromPath), to(toPath);
    if (auto opened = open(from, to); !opened)
        return tl::unexpected(opened.error());
    if (auto done = work(from, to); !done) {
        to.remove();
        return tl::unexpected(done.error());
    }
    return to.size();
}

} // namespace

QByteArray zstdFrame(std::string_view bytes)
{
    const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, Level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    QByteArray packed(qsizetype(ZSTD_compressBound(bytes.size())), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(context.get(), packed.data(), size_t(packed.size()), bytes.data(), bytes.size());
    packed.truncate(ZSTD_isError(size) ? 0 : qsizetype(size)); // it has the room it may need: no error is left
    return packed;
}

Result<QByteArray> zstdUnpack(std::string_view packed, qint64 mostBytes, qint64 mostRatio)
{
    constexpr int MostWindowLog = 26; // what the unpacking itself may hold: 64 MiB
    constexpr qint64 JudgedFrom = 1 << 20;
    const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, MostWindowLog);
    QByteArray bytes, out(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer input{packed.data(), packed.size(), 0};
    size_t left = 1;
    while (true) {
        ZSTD_outBuffer output{out.data(), size_t(out.size()), 0};
        const size_t before = input.pos;
        left = ZSTD_decompressStream(context.get(), &output, &input);
        if (ZSTD_isError(left))
            return fail(Error::Code::Corrupt, QString::fromLatin1(ZSTD_getErrorName(left)));
        bytes.append(out.constData(), qsizetype(output.pos));
        if (bytes.size() > mostBytes || (bytes.size() > JudgedFrom && bytes.size() > mostRatio * qint64(input.pos)))
            return fail(Error::Code::Rejected, u"it unpacks to more than it may"_s);
        const bool allOut = output.pos < output.size;
        if (input.pos == input.size && allOut)
            break;
        if (input.pos == before && output.pos == 0)
            return fail(Error::Code::Corrupt, u"it cannot be unpacked"_s);
    }
    if (left != 0)
        return fail(Error::Code::Corrupt, u"it is cut off"_s);
    return bytes;
}

void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    (void)::fsync(descriptor);
    ::close(descriptor);
}

Result<qint64> zstdCompress(const QString &from, qint64 bytes, const QString &to,
                            const std::function<void(std::string_view)> &seen)
{
    return written(from, to, [&](QFile &in, QFile &out) { return compress(in, bytes, out, seen); });
}

Result<qint64> zstdDecompress(const QString &from, const QString &to, qint64 mostBytes)
{
    return written(from, to, [mostBytes](QFile &in, QFile &out) { return decompress(in, out, mostBytes); });
}

} // namespace glasshouse
