// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/body.h"

#include <zstd.h>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr qsizetype WorthPacking = 256;
constexpr unsigned long long MaxBody = 16ULL << 20;
constexpr int Level = 3;
/// Room for packing that a thread keeps; more is given back after use.
constexpr size_t KeptBytes = 256 << 10;

/// What packing needs and a thread keeps: making a context asks the processor what it can (CPUID), which takes longer in a
/// virtual machine than packing a body does.
struct Packer {
    struct Free {
        void operator()(ZSTD_CCtx *made) const { ZSTD_freeCCtx(made); }
    };
    std::unique_ptr<ZSTD_CCtx, Free> context{ZSTD_createCCtx()};
    std::vector<char> room;
};
} // namespace

QByteArray packBody(const QByteArray &json)
{
    if (json.size() < WorthPacking)
        return json;
    thread_local Packer packer;
    if (!packer.context)
        return json;
    const size_t bound = ZSTD_compressBound(size_t(json.size()));
    if (packer.room.size() < bound)
        packer.room.resize(bound);
    const size_t size = ZSTD_compressCCtx(packer.context.get(), packer.room.data(), packer.room.size(),
                                          json.constData(), size_t(json.size()), Level);
    // A copy of just the size: it waits in a queue, where its room counts.
    QByteArray packed = ZSTD_isError(size) ? json : QByteArray(packer.room.data(), qsizetype(size));
    if (packer.room.size() > KeptBytes) {
        packer.room = {};
        packer.context.reset(ZSTD_createCCtx());
    }
    return packed;
}

Result<QByteArray> unpackBody(std::string_view stored)
{
    if (stored.empty() || stored.front() == '{')
        return QByteArray(stored.data(), qsizetype(stored.size()));
    const unsigned long long size = ZSTD_getFrameContentSize(stored.data(), stored.size());
    if (size > MaxBody) // the two error values are larger than any size
        return fail(Error::Code::Corrupt, u"an event's body is neither JSON nor a zstd frame of known size"_s);
    QByteArray json(qsizetype(size), Qt::Uninitialized);
    struct Free {
        void operator()(ZSTD_DCtx *made) const { ZSTD_freeDCtx(made); }
    };
    thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    if (!context || ZSTD_decompressDCtx(context.get(), json.data(), size_t(size), stored.data(), stored.size()) != size)
        return fail(Error::Code::Corrupt, u"an event's body does not unpack"_s);
    return json;
}

} // namespace glasshouse
